package dev.halfmillion.learning.editing;

import dev.halfmillion.media.uploads.Upload;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as somebody begins it: with a text, a file, or both.
 *
 * @param markdown may be empty with a file
 * @param file a whole file that its author sent: a recording or a PDF; null for none
 * @param refused what became of a file that could not be taken in; empty for nothing
 */
public record NewLesson(String title, String markdown, @Nullable Upload file, String refused) {

  /** Whether there is nothing in it; learners are not shown it then. */
  boolean empty() {
    return markdown.isBlank() && file == null;
  }
}
