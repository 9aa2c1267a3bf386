package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.CourseOutline.SectionOutline;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.drip.Lock;
import dev.halfmillion.learning.drip.LockReason;
import dev.halfmillion.learning.study.CourseProgress;
import dev.halfmillion.learning.study.LessonState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a course. */
record Section(String id, String title, List<LessonSummary> lessons) {

  static Section of(SectionOutline section, CourseProgress progress) {
    return new Section(
        section.id().toString(),
        section.title(),
        section.lessons().stream()
            .map(
                lesson ->
                    LessonSummary.of(
                        lesson, progress.state(lesson), progress.locks().get(lesson.id())))
            .toList());
  }

  /** A line of the curriculum. */
  record LessonSummary(
      String id,
      int number,
      String title,
      LessonKind kind,
      @Schema(description = "A video's length, an article's reading time") int seconds,
      boolean completed,
      int positionSeconds,
      int watchedSeconds,
      @Schema(description = "Whether it opens only later") boolean locked,
      @Schema(description = "When it opens; null where it is open or waits for another lesson")
          @Nullable Instant opensAt,
      @Schema(description = "Why it is locked, or null") @Nullable LockReason lockReason,
      @Schema(description = "The lesson to complete first, or null") @Nullable String lockedBy,
      @Schema(description = "The zone its author thought in, where it is locked")
          @Nullable String zone) {

    static LessonSummary of(LessonOutline lesson, LessonState state, @Nullable Lock lock) {
      LessonId before = lock == null ? null : lock.lockedBy();
      return new LessonSummary(
          lesson.id().toString(),
          lesson.number(),
          lesson.title(),
          lesson.kind(),
          lesson.seconds(),
          state.completed(),
          state.positionSeconds(),
          state.watchedSeconds(),
          lock != null,
          lock == null ? null : lock.opensAt(),
          lock == null ? null : lock.reason(),
          before == null ? null : before.toString(),
          lock == null ? null : lock.zone().getId());
    }
  }
}
