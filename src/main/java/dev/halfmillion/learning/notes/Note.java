package dev.halfmillion.learning.notes;

import dev.halfmillion.learning.LessonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote down in a lesson.
 *
 * @param lessonTitle as in the outline now
 * @param atSeconds the moment of the recording it belongs to; null for the lesson as a whole
 * @param text plain, with its line breaks; never HTML
 * @param editedAt when it was written last, by the system clock
 */
public record Note(
    NoteId id,
    LessonId lesson,
    String lessonTitle,
    @Nullable Integer atSeconds,
    String text,
    Instant editedAt) {}
