package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.notes.Bookmark;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A lesson this person marked. */
@Schema(name = "Bookmark")
record MarkedLesson(
    String lessonId, String lessonTitle, String courseId, String courseTitle, Instant addedAt) {

  static MarkedLesson of(Bookmark bookmark) {
    return new MarkedLesson(
        bookmark.lesson().toString(),
        bookmark.lessonTitle(),
        bookmark.course().toString(),
        bookmark.courseTitle(),
        bookmark.addedAt());
  }
}
