package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.search.Found;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something in which the words were found. */
record SearchHit(
    Found.Kind kind,
    String courseId,
    String courseTitle,
    @Nullable String lessonId,
    String title,
    @Schema(description = "Plain text around the first word; may be empty") String excerpt,
    @Schema(description = "The moment of the recording, or null") @Nullable Integer atSeconds) {

  static SearchHit of(Found found) {
    LessonId lesson = found.lesson();
    return new SearchHit(
        found.kind(),
        found.course().toString(),
        found.courseTitle(),
        lesson == null ? null : lesson.toString(),
        found.title(),
        found.excerpt(),
        found.atSeconds());
  }
}
