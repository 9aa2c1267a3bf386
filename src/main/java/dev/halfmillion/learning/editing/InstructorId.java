package dev.halfmillion.learning.editing;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names one of a course's instructors; outside it reads {@code ins_…}. */
public record InstructorId(UUID value) {

  /** A new identifier. */
  public static InstructorId next() {
    return new InstructorId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<InstructorId> parse(String text) {
    return PublicId.parse("ins", text).map(InstructorId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("ins", value);
  }
}
