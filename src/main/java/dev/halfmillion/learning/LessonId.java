package dev.halfmillion.learning;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names a lesson; outside it reads {@code les_…}. */
public record LessonId(UUID value) {

  /** A new identifier. */
  public static LessonId next() {
    return new LessonId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<LessonId> parse(String text) {
    return PublicId.parse("les", text).map(LessonId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("les", value);
  }
}
