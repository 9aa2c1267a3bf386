package dev.halfmillion.sales;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names a coupon; outside it reads {@code cpn_…}. */
public record CouponId(UUID value) {

  /** A new identifier. */
  public static CouponId next() {
    return new CouponId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<CouponId> parse(String text) {
    return PublicId.parse("cpn", text).map(CouponId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("cpn", value);
  }
}
