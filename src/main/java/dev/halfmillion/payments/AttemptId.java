package dev.halfmillion.payments;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names one attempt to pay an order; outside, and as the receipt at the gateway, {@code att_…}. */
public record AttemptId(UUID value) {

  static AttemptId next() {
    return new AttemptId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<AttemptId> parse(String text) {
    return PublicId.parse("att", text).map(AttemptId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("att", value);
  }
}
