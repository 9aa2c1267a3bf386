package dev.halfmillion.sales.coupons;

import dev.halfmillion.sales.coupons.Coupon.Period;

/**
 * What somebody wants a coupon to be.
 *
 * @param owner the referral code or e-mail address of the affiliate whose it is; empty for nobody
 * @param note at most 300 characters
 */
public record CouponDraft(
    CouponCode code,
    DiscountTerms terms,
    CouponLimits limits,
    Period period,
    boolean returnedByRefund,
    String owner,
    String note) {

  public static final int LONGEST_NOTE = 300;

  public CouponDraft {
    if (note.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException("A note has at most 300 characters");
    }
  }
}
