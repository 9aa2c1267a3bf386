package dev.halfmillion.learning;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.halfmillion.media.renditions.Renditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Asks once an hour for smaller versions of recordings and pictures that were there before such
 * were made.
 */
@Configuration(proxyBeanMethods = false)
class RecordingVersions {

  @Bean
  RecurringTask<Void> askForRenditions(
      LessonRows lessons, LessonPictures pictures, Renditions renditions) {
    return Tasks.recurring("learning.ask-renditions", FixedDelay.ofHours(1))
        .execute(
            (task, context) -> {
              lessons.recordings().forEach(renditions::ask);
              lessons.textsWithPictures().forEach(pictures::askForVersions);
            });
  }
}
