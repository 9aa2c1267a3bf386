package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.CommissionPlan;
import dev.halfmillion.affiliates.tracking.Click;
import dev.halfmillion.sales.UsedCoupon;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who could have won a sale.
 *
 * @param click the click, or null for a typed code or a coupon
 * @param plan the terms that counted when it came
 * @param cameAt when: the click, or the order itself for a code
 * @param tookPart whether the affiliate was approved when the order was placed
 * @param coupon of the affiliate, which the order used; null where it is not by a coupon
 */
record Candidate(
    AttributionRule rule,
    AffiliateId affiliate,
    @Nullable Click click,
    CommissionPlan plan,
    Instant cameAt,
    boolean tookPart,
    @Nullable UsedCoupon coupon) {

  /** Somebody with a click or a typed code. */
  Candidate(
      AttributionRule rule,
      AffiliateId affiliate,
      @Nullable Click click,
      CommissionPlan plan,
      Instant cameAt,
      boolean tookPart) {
    this(rule, affiliate, click, plan, cameAt, tookPart, null);
  }

  /** Whether it could win by itself. */
  boolean stands(Instant placedAt) {
    return tookPart && inWindow(placedAt) && !broughtByLink();
  }

  /** Whether it is by a coupon that the buyer did not type, which wins nothing by itself. */
  boolean broughtByLink() {
    return coupon != null && !coupon.typed();
  }

  boolean inWindow(Instant placedAt) {
    return rule != AttributionRule.LAST_CLICK || plan.covers(cameAt, placedAt);
  }
}
