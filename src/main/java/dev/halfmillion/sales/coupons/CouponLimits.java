package dev.halfmillion.sales.coupons;

import org.jspecify.annotations.Nullable;

/**
 * How often a coupon may be used. A buyer is known by their account, their mailbox and their phone
 * number; any of them alike makes it the same buyer.
 *
 * @param uses in all; null for any number
 * @param perBuyer null for any number
 * @param firstOrder only for somebody who has paid for nothing yet, and so once
 */
public record CouponLimits(@Nullable Integer uses, @Nullable Integer perBuyer, boolean firstOrder) {

  /** As often as one likes. */
  public static final CouponLimits NONE = new CouponLimits(null, null, false);

  public CouponLimits {
    if ((uses != null && uses < 1) || (perBuyer != null && perBuyer < 1)) {
      throw new IllegalArgumentException("A coupon can be used at least once");
    }
  }

  boolean any() {
    return uses != null || ofBuyer() != null;
  }

  /** How often one buyer may use it, or null. */
  @Nullable Integer ofBuyer() {
    return firstOrder ? Integer.valueOf(1) : perBuyer;
  }
}
