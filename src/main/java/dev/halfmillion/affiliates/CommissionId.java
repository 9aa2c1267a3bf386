package dev.halfmillion.affiliates;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names a commission or one of its reversals; outside it reads {@code com_…}. */
public record CommissionId(UUID value) {

  /** A new identifier. */
  public static CommissionId next() {
    return new CommissionId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<CommissionId> parse(String text) {
    return PublicId.parse("com", text).map(CommissionId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("com", value);
  }
}
