package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.CourseOutline.SectionOutline;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.study.CourseProgress;
import dev.halfmillion.learning.study.LessonState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A part of a course. */
record Section(String id, String title, List<LessonSummary> lessons) {

  static Section of(SectionOutline section, CourseProgress progress) {
    return new Section(
        section.id().toString(),
        section.title(),
        section.lessons().stream()
            .map(lesson -> LessonSummary.of(lesson, progress.state(lesson)))
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
      @Schema(description = "Whether it opens only later") boolean locked) {

    static LessonSummary of(LessonOutline lesson, LessonState state) {
      return new LessonSummary(
          lesson.id().toString(),
          lesson.number(),
          lesson.title(),
          lesson.kind(),
          lesson.seconds(),
          state.completed(),
          state.positionSeconds(),
          state.watchedSeconds(),
          false);
    }
  }
}
