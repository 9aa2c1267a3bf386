package dev.halfmillion.payments;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names one refund; outside, and as the key at the gateway, {@code rfn_…}. */
public record RefundId(UUID value) {

  static RefundId next() {
    return new RefundId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<RefundId> parse(String text) {
    return PublicId.parse("rfn", text).map(RefundId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("rfn", value);
  }
}
