package dev.halfmillion.sales.coupons.web;

import dev.halfmillion.platform.ui.Tone;
import dev.halfmillion.sales.coupons.Coupon;
import dev.halfmillion.sales.coupons.web.CouponReader.Usage;
import java.time.Instant;

/** Where a coupon stands, as the back office reads it. */
enum CouponState {
  ACTIVE(Tone.AVAILABLE, "Counts now"),
  TO_COME(Tone.PENDING, "Not begun"),
  USED_UP(Tone.HELD, "Used up"),
  OVER(Tone.NEUTRAL, "Over"),
  STOPPED(Tone.REVERSED, "Stopped");

  private final Tone tone;
  private final String label;

  CouponState(Tone tone, String label) {
    this.tone = tone;
    this.label = label;
  }

  Tone tone() {
    return tone;
  }

  String label() {
    return label;
  }

  static CouponState of(Coupon coupon, Usage usage, Instant now) {
    if (coupon.stoppedAt() != null) {
      return STOPPED;
    }
    if (now.isBefore(coupon.period().from())) {
      return TO_COME;
    }
    if (!coupon.isActive(now)) {
      return OVER;
    }
    Integer most = coupon.limits().uses();
    return most != null && usage.used() >= most ? USED_UP : ACTIVE;
  }
}
