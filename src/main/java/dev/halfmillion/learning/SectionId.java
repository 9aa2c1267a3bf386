package dev.halfmillion.learning;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names a section of a course; outside it reads {@code sec_…}. */
public record SectionId(UUID value) {

  /** A new identifier. */
  public static SectionId next() {
    return new SectionId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<SectionId> parse(String text) {
    return PublicId.parse("sec", text).map(SectionId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("sec", value);
  }
}
