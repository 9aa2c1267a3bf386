package dev.halfmillion.learning.notes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a note stands among those of its lesson: in the order of the recording, those of the lesson
 * as a whole after them, and of one moment the one begun first.
 *
 * @param second of the recording, or {@link #WHOLE}
 */
public record NotePlace(int second, NoteId id) {

  /** The place of notes that belong to no moment; recordings are shorter. */
  static final int WHOLE = 9_999_999;

  private static final Pattern FORM = Pattern.compile("(\\d{1,7})_(.{1,60})");

  /** Where a note stands. */
  public static NotePlace of(Note note) {
    Integer second = note.atSeconds();
    return new NotePlace(second == null ? WHOLE : second, note.id());
  }

  /** The place in its outside form, or empty. */
  public static Optional<NotePlace> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? NoteId.parse(form.group(2)).map(id -> new NotePlace(Integer.parseInt(form.group(1)), id))
        : Optional.empty();
  }

  /** The outside form. */
  @Override
  public String toString() {
    return second + "_" + id;
  }
}
