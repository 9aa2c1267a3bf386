package dev.halfmillion.affiliates.tracking;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Throws away old salts, what was hashed under them for comparison only, and old clicks. */
@Configuration(proxyBeanMethods = false)
class TrackingJobs {

  @Bean
  RecurringTask<Void> forgetOldSalts(Salts salts, Sightings sightings) {
    return Tasks.recurring("affiliates.forget-old-salts", FixedDelay.ofHours(6))
        .execute(
            (task, context) -> {
              sightings.forgetBefore(salts.oldestKept());
              salts.forgetOld();
            });
  }

  @Bean
  RecurringTask<Void> removeOldClicks(ClickRetention retention) {
    return Tasks.recurring("affiliates.remove-old-clicks", FixedDelay.ofHours(12))
        .execute((task, context) -> retention.removeOld());
  }
}
