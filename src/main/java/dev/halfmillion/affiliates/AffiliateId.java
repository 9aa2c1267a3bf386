package dev.halfmillion.affiliates;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names an affiliate; outside it reads {@code aff_…}. */
public record AffiliateId(UUID value) {

  /** A new identifier. */
  public static AffiliateId next() {
    return new AffiliateId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<AffiliateId> parse(String text) {
    return PublicId.parse("aff", text).map(AffiliateId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("aff", value);
  }
}
