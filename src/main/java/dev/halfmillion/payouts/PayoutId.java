package dev.halfmillion.payouts;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names one payout, a line of a batch; outside it reads {@code pyo_…}. */
public record PayoutId(UUID value) {

  /** A new identifier. */
  public static PayoutId next() {
    return new PayoutId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<PayoutId> parse(String text) {
    return PublicId.parse("pyo", text).map(PayoutId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("pyo", value);
  }
}
