package dev.halfmillion.learning;

import dev.halfmillion.media.MediaId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson with its content.
 *
 * @param id its name
 * @param courseId the course it belongs to
 * @param slug its name in addresses
 * @param title as in the outline
 * @param markdown the text as written
 * @param video null for an article
 * @param documents PDF files beside the text, in order
 * @param kind what it mainly is
 * @param changedAt when any of it was last changed
 */
public record Lesson(
    LessonId id,
    CourseId courseId,
    String slug,
    String title,
    String markdown,
    @Nullable LessonVideo video,
    List<MediaId> documents,
    LessonKind kind,
    Instant changedAt) {

  public Lesson {
    documents = List.copyOf(documents);
  }

  /** Whether it has a recording or a document. */
  public boolean hasFiles() {
    return video != null || !documents.isEmpty();
  }

  /** Whether learners would find nothing in it without a text. */
  public boolean needsText() {
    return kind != LessonKind.QUIZ && !hasFiles();
  }
}
