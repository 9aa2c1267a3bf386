package dev.halfmillion.sales.coupons;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.sales.Basket;
import dev.halfmillion.sales.CouponId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks coupons up, and what they would take off. */
@Service
public class Coupons {

  private final CouponRows rows;
  private final UseLimits limits;
  private final BusinessClock clock;

  Coupons(CouponRows rows, UseLimits limits, BusinessClock clock) {
    this.rows = rows;
    this.limits = limits;
    this.clock = clock;
  }

  /** The coupon, whatever its state. */
  public Optional<Coupon> find(CouponId id) {
    return rows.find(id);
  }

  /** The coupon of a code in any case, whatever its state. */
  public Optional<Coupon> byCode(String typed) {
    return CouponCode.parse(typed).flatMap(rows::byCode);
  }

  /** All coupons, the newest first. */
  public List<Coupon> all() {
    return rows.all();
  }

  /**
   * Those that can be used now. {@link DiscountTerms#mostOff} says what each costs at most, so that
   * whoever minds the margin can weigh it.
   */
  public List<Coupon> active() {
    return rows.active(clock.instant());
  }

  /**
   * What speaks now against using a coupon, as far as its user is known; null for nothing. Nothing
   * is reserved, so the order may find it otherwise.
   */
  public @Nullable CouponProblem problem(Coupon coupon, Basket basket, Claimant who) {
    Instant now = clock.instant();
    CouponProblem problem = coupon.problem(now);
    if (problem != null) {
      return problem;
    }
    problem = fit(coupon, basket);
    return problem != null ? problem : limits.preview(coupon, who, now);
  }

  /** What speaks against a coupon for what is in a basket, whoever buys it; null for nothing. */
  public static @Nullable CouponProblem fit(Coupon coupon, Basket basket) {
    if (basket.total().isZero()) {
      return CouponProblem.NOTHING_TO_TAKE_OFF;
    }
    boolean takes = coupon.terms().off(basket).stream().anyMatch(amount -> amount.isPositive());
    return takes ? null : CouponProblem.NOT_FOR_THIS;
  }
}
