package dev.halfmillion.learning.notes;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note as a device wrote it.
 *
 * @param lesson where it stands; a note never moves to another lesson
 * @param atSeconds the moment of the recording, from 0; null for the lesson as a whole
 * @param text plain, of 1 to 10,000 characters
 * @param editedAt when the device wrote it; null for now
 */
public record NoteEdit(
    LessonId lesson, @Nullable Integer atSeconds, String text, @Nullable Instant editedAt) {

  private static final int LONGEST = 10_000;
  private static final int LATEST_SECOND = 7 * 24 * 3_600;

  public NoteEdit {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new Refusal("note.text", "Write between 1 and 10,000 characters.");
    }
    if (atSeconds != null && (atSeconds < 0 || atSeconds > LATEST_SECOND)) {
      throw new Refusal("note.at", "Send the second of the recording, from 0, or none.");
    }
  }
}
