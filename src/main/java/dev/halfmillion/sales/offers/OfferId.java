package dev.halfmillion.sales.offers;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names an offer; outside it reads {@code off_…}. */
public record OfferId(UUID value) {

  /** A new identifier. */
  public static OfferId next() {
    return new OfferId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<OfferId> parse(String text) {
    return PublicId.parse("off", text).map(OfferId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("off", value);
  }
}
