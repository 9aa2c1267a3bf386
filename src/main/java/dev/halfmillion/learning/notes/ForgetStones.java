package dev.halfmillion.learning.notes;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.halfmillion.platform.Purge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes away what deleted notes left behind once no device can still send an older edit.
 *
 * <p>A stone turns away edits made before the deletion, and nothing else. A device that made such
 * an edit and was offline for a week sends it within a week of the deletion, whenever the deletion
 * itself came. A second week is for clocks that are wrong and networks that come back slowly. Who
 * is offline for longer may bring back a note that another device deleted; nothing is lost by that.
 */
@Configuration(proxyBeanMethods = false)
class ForgetStones {

  static final Duration KEPT = Duration.ofDays(14);

  @Bean
  RecurringTask<Void> forgetDeletedNotes(NoteRows notes, Clock clock) {
    return Tasks.recurring("learning.forget-deleted-notes", FixedDelay.ofHours(6))
        .execute(
            (task, context) -> {
              Instant before = clock.instant().minus(KEPT);
              Purge.untilDone(() -> notes.forgetStones(before));
            });
  }
}
