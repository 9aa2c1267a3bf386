package dev.halfmillion.identity.oauth;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets requests and connections that are long over. */
@Configuration(proxyBeanMethods = false)
class OAuthHousekeeping {

  /** A code that comes a second time within this time is known again. */
  private static final Duration REQUESTS = Duration.ofDays(1);

  private static final Duration CONNECTIONS = Connections.IDLE.plusDays(30);

  @Bean
  RecurringTask<Void> forgetAppAccess(
      RequestRows requests, ConnectionRows connections, Clock clock) {
    return Tasks.recurring("identity.forget-app-access", FixedDelay.ofHours(1))
        .execute(
            (task, context) -> {
              Instant now = clock.instant();
              requests.forget(now.minus(REQUESTS));
              connections.forget(now.minus(CONNECTIONS));
            });
  }
}
