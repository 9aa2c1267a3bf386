package dev.halfmillion.learning.study;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Purge;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys of reports guard against late copies; after 60 days none comes any more. */
@Configuration(proxyBeanMethods = false)
class ForgetKeys {

  private static final Duration KEPT = Duration.ofDays(60);

  @Bean
  RecurringTask<Void> forgetProgressKeys(ReportKeys keys, BusinessClock clock) {
    return Tasks.recurring("learning.forget-progress-keys", FixedDelay.ofHours(6))
        .execute(
            (task, context) -> {
              Instant before = clock.instant().minus(KEPT);
              Purge.untilDone(() -> keys.forget(before));
            });
  }
}
