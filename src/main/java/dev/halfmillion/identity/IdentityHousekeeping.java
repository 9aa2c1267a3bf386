package dev.halfmillion.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.halfmillion.platform.Purge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes links, wishes and ended ways in that have long run out. */
@Configuration(proxyBeanMethods = false)
class IdentityHousekeeping {

  private static final Duration KEPT = Duration.ofDays(30);

  @Bean
  RecurringTask<Void> deleteOldSignInLinks(
      StoredLinks links,
      SignUpLinks signUps,
      OwnerLinks owners,
      EmailChanges wishes,
      EndedWays ended,
      Clock clock) {
    return Tasks.recurring("identity.delete-old-links", FixedDelay.ofHours(1))
        .execute(
            (task, context) -> {
              Instant moment = clock.instant().minus(KEPT);
              Purge.untilDone(() -> links.deleteExpiredBefore(moment));
              Purge.untilDone(() -> signUps.deleteExpiredBefore(moment));
              Purge.untilDone(() -> owners.deleteExpiredBefore(moment));
              Purge.untilDone(() -> wishes.deleteExpiredBefore(moment));
              Purge.untilDone(() -> ended.deleteEndedBefore(moment));
            });
  }
}
