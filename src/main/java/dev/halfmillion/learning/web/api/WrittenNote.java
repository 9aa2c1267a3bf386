package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.notes.Note;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A note of this person. */
@Schema(name = "Note")
record WrittenNote(
    String id,
    String lessonId,
    String lessonTitle,
    @Schema(description = "The moment of the recording; null for the whole lesson")
        @Nullable Integer atSeconds,
    @Schema(description = "Plain text with its line breaks, never HTML") String text,
    Instant editedAt) {

  static WrittenNote of(Note note) {
    return new WrittenNote(
        note.id().toString(),
        note.lesson().toString(),
        note.lessonTitle(),
        note.atSeconds(),
        note.text(),
        note.editedAt());
  }
}
