package dev.halfmillion.sales.coupons;

import dev.halfmillion.platform.Refusal;

/** Why a coupon does not count for an order. */
public enum CouponProblem {
  STOPPED("coupon.stopped", "This coupon has ended. Remove it to buy at the full price."),
  NOT_BEGUN("coupon.not-begun", "This coupon does not count yet. Come back when it has begun."),
  OVER("coupon.over", "This coupon is over. Remove it to buy at the full price."),
  USED_UP(
      "coupon.used-up", "All uses of this coupon are taken. Remove it to buy at the full price."),
  NOT_FOR_THIS("coupon.not-for-this", "This coupon is for another course."),
  NOTHING_TO_TAKE_OFF("coupon.nothing", "This is free already, so it needs no coupon."),
  NOT_FIRST("coupon.not-first", "This coupon is for a first order only, and you have one already."),
  USED_BEFORE("coupon.used-before", "You have used this coupon before."),
  OPEN_ORDER(
      "coupon.open-order",
      "Another order of yours holds this coupon and is not paid yet. Pay that one, or wait an"
          + " hour."),
  LOST(
      "coupon.lost",
      "The last use of this coupon was taken before your payment came, so your money goes back."),
  CHANGED("coupon.changed", "This coupon has just been changed. Look at the price again.");

  private final String code;
  private final String sentence;

  CouponProblem(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  /** What the buyer reads. */
  public String sentence() {
    return sentence;
  }

  /** The refusal that says it. */
  public Refusal refusal() {
    return new Refusal(code, sentence);
  }

  /** Whether a refusal is about a coupon. */
  public static boolean is(Refusal refusal) {
    return refusal.code().startsWith("coupon.");
  }
}
