package dev.halfmillion.payouts;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names a payout batch; outside it reads {@code pbt_…}. */
public record BatchId(UUID value) {

  /** A new identifier. */
  public static BatchId next() {
    return new BatchId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<BatchId> parse(String text) {
    return PublicId.parse("pbt", text).map(BatchId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("pbt", value);
  }
}
