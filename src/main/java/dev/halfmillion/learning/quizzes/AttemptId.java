package dev.halfmillion.learning.quizzes;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names an attempt; outside it reads {@code try_…}. */
public record AttemptId(UUID value) {

  /** A new identifier. */
  public static AttemptId next() {
    return new AttemptId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<AttemptId> parse(String text) {
    return PublicId.parse("try", text).map(AttemptId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("try", value);
  }
}
