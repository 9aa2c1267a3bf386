package dev.halfmillion.learning.quizzes;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names a question; outside it reads {@code qst_…}. */
public record QuestionId(UUID value) {

  /** A new identifier. */
  public static QuestionId next() {
    return new QuestionId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<QuestionId> parse(String text) {
    return PublicId.parse("qst", text).map(QuestionId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("qst", value);
  }
}
