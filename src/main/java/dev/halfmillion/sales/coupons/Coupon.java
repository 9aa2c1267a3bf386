package dev.halfmillion.sales.coupons;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.CouponId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word that makes an order cheaper.
 *
 * @param period when it can be used
 * @param returnedByRefund whether an order of which all money goes back gives its use back
 * @param note for those who work here; may be empty
 * @param stoppedAt when somebody ended it by hand, or null
 * @param createdBy null for the system
 */
public record Coupon(
    CouponId id,
    CouponCode code,
    DiscountTerms terms,
    CouponLimits limits,
    Period period,
    boolean returnedByRefund,
    String note,
    @Nullable Instant stoppedAt,
    @Nullable UserId createdBy,
    Instant createdAt) {

  /** Whether it has begun, is not over and was not stopped. */
  public boolean isActive(Instant now) {
    return problem(now) == null;
  }

  /** What speaks against using it at a moment, whoever uses it; null for nothing. */
  @Nullable CouponProblem problem(Instant now) {
    if (stoppedAt != null) {
      return CouponProblem.STOPPED;
    }
    if (now.isBefore(period.from())) {
      return CouponProblem.NOT_BEGUN;
    }
    return period.isOver(now) ? CouponProblem.OVER : null;
  }

  /** The same coupon for these products; without any, for everything. */
  Coupon only(Set<ProductId> products) {
    DiscountTerms those = new DiscountTerms(terms.rate(), terms.amount(), products);
    return new Coupon(
        id, code, those, limits, period, returnedByRefund, note, stoppedAt, createdBy, createdAt);
  }

  /** The same coupon for other days. */
  Coupon during(Period days) {
    return new Coupon(
        id, code, terms, limits, days, returnedByRefund, note, stoppedAt, createdBy, createdAt);
  }

  /**
   * Between two moments.
   *
   * @param until no longer inside; null for ever
   */
  public record Period(Instant from, @Nullable Instant until) {

    public Period {
      if (until != null && !until.isAfter(from)) {
        throw new IllegalArgumentException("A coupon ends after it begins");
      }
    }

    boolean isOver(Instant now) {
      return until != null && !now.isBefore(until);
    }
  }
}
