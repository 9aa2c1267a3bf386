package dev.halfmillion.learning.quizzes;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names a bank of questions; outside it reads {@code bnk_…}. */
public record BankId(UUID value) {

  /** A new identifier. */
  public static BankId next() {
    return new BankId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<BankId> parse(String text) {
    return PublicId.parse("bnk", text).map(BankId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("bnk", value);
  }
}
