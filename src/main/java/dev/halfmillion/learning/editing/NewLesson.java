package dev.halfmillion.learning.editing;

import dev.halfmillion.media.uploads.Upload;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as somebody begins it: with a text, a file, or both.
 *
 * @param markdown may be empty with a file
 * @param file a whole file that its author sent: a recording or a PDF; null for none
 */
public record NewLesson(String title, String markdown, @Nullable Upload file) {}
