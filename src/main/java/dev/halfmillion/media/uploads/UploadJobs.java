package dev.halfmillion.media.uploads;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clears forgotten uploads away every hour. */
@Configuration(proxyBeanMethods = false)
class UploadJobs {

  @Bean
  RecurringTask<Void> clearForgottenUploads(ForgottenUploads forgotten) {
    return Tasks.recurring("media.clear-uploads", FixedDelay.ofHours(1))
        .execute(
            (task, context) -> {
              int cleared = forgotten.clear();
              while (cleared > 0) {
                cleared = forgotten.clear();
              }
            });
  }
}
