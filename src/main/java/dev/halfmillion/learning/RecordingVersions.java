package dev.halfmillion.learning;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.renditions.Renditions;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Asks once an hour for smaller versions of recordings and pictures that were there before such
 * were made.
 */
@Configuration(proxyBeanMethods = false)
class RecordingVersions {

  private static final int AT_A_TIME = 100;

  private final LessonRows lessons;
  private final LessonPictures pictures;
  private final MediaLibrary library;
  private final Renditions renditions;

  RecordingVersions(
      LessonRows lessons, LessonPictures pictures, MediaLibrary library, Renditions renditions) {
    this.lessons = lessons;
    this.pictures = pictures;
    this.library = library;
    this.renditions = renditions;
  }

  @Bean
  RecurringTask<Void> askForRenditions() {
    return Tasks.recurring("learning.ask-renditions", FixedDelay.ofHours(1))
        .execute(
            (task, context) -> {
              recordings();
              pictures();
            });
  }

  private void recordings() {
    List<MediaId> all = lessons.recordings();
    for (int from = 0; from < all.size(); from += AT_A_TIME) {
      List<MediaId> some = all.subList(from, Math.min(from + AT_A_TIME, all.size()));
      renditions.askFirst(library.describe(some));
    }
  }

  private void pictures() {
    LessonId last = null;
    Map<LessonId, String> texts;
    do {
      texts = lessons.textsWithPictures(last, AT_A_TIME);
      for (Map.Entry<LessonId, String> text : texts.entrySet()) {
        pictures.askForVersions(text.getValue());
        last = text.getKey();
      }
    } while (texts.size() == AT_A_TIME);
  }
}
