package dev.halfmillion.identity.oauth;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks after what grows. */
@Configuration(proxyBeanMethods = false)
class OAuthHousekeeping {

  @Bean
  RecurringTask<Void> forgetAppAccess(OldAppAccess old) {
    return Tasks.recurring("identity.forget-app-access", FixedDelay.ofHours(1))
        .execute((task, context) -> old.forget());
  }
}
