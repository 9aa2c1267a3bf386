package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.notes.NoteEdit;
import dev.halfmillion.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A note as a device wrote it. */
record NoteDraft(
    @Nullable @Schema(requiredMode = RequiredMode.REQUIRED) String lessonId,
    @Nullable @Schema(description = "The moment of the recording; absent for the whole lesson")
        Integer atSeconds,
    @Nullable
        @Schema(
            description = "Plain text, at most 10,000 characters",
            requiredMode = RequiredMode.REQUIRED)
        String text,
    @Nullable @Schema(description = "When it was written on the device; now if absent, never later")
        Instant editedAt) {

  /** The same, complete. */
  NoteEdit edit() {
    if (lessonId == null || text == null) {
      throw new Refusal("note.draft", "Send lessonId and text.");
    }
    return new NoteEdit(
        LessonId.parse(lessonId).orElseThrow(Refusal::notFound),
        atSeconds,
        TypedText.of(text),
        editedAt);
  }
}
