package dev.halfmillion.learning.notes;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names a note; outside it reads {@code note_…}. The device that writes it makes it. */
public record NoteId(UUID value) {

  /** A new identifier. */
  public static NoteId next() {
    return new NoteId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<NoteId> parse(String text) {
    return PublicId.parse("note", text).map(NoteId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("note", value);
  }
}
