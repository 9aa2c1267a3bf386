package dev.halfmillion.sales;

/**
 * The coupon that a paid order used.
 *
 * @param code in its normal form
 * @param typed whether the buyer typed it; a link brought it otherwise
 */
public record UsedCoupon(CouponId id, String code, boolean typed) {}
