package dev.halfmillion.media.renditions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every half minute whether a version of a recording is wanted. */
@Configuration(proxyBeanMethods = false)
class RenditionJobs {

  @Bean
  RecurringTask<Void> makeRenditions(RenditionWork work) {
    return Tasks.recurring("media.renditions", FixedDelay.ofSeconds(30))
        .execute(
            (task, context) -> {
              try {
                work.round();
              } catch (IOException failed) {
                throw new UncheckedIOException("Cannot make versions of recordings", failed);
              }
            });
  }
}
