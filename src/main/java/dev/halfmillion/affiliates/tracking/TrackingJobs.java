package dev.halfmillion.affiliates.tracking;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Throws away old salts and what was hashed under them for comparison only. */
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
}
