package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.CommissionPlan;
import dev.halfmillion.affiliates.tracking.Click;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who could have won a sale.
 *
 * @param click the click, or null for a typed code
 * @param plan the terms that counted when it came
 * @param cameAt when: the click, or the order itself for a code
 * @param tookPart whether the affiliate was approved when the order was placed
 */
record Candidate(
    AttributionRule rule,
    AffiliateId affiliate,
    @Nullable Click click,
    CommissionPlan plan,
    Instant cameAt,
    boolean tookPart) {

  /** Whether it could win by itself. */
  boolean stands(Instant placedAt) {
    return tookPart && inWindow(placedAt);
  }

  boolean inWindow(Instant placedAt) {
    return rule == AttributionRule.TYPED_CODE || plan.covers(cameAt, placedAt);
  }
}
