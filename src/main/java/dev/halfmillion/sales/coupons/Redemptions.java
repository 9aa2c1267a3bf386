package dev.halfmillion.sales.coupons;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.sales.CouponId;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.sales.coupons.Redemption.State;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Uses coupons for orders: reserved when ordered, used when paid. All of it happens in the caller's
 * transaction, with the order's row held and then the coupon's, so that a coupon of ten uses is
 * used ten times. The time is asked for under the lock: a reservation that has just run out for one
 * has not been given to two.
 */
@Service
public class Redemptions {

  private final CouponRows coupons;
  private final RedemptionRows rows;
  private final UseLimits limits;
  private final BusinessClock clock;

  Redemptions(CouponRows coupons, RedemptionRows rows, UseLimits limits, BusinessClock clock) {
    this.coupons = coupons;
    this.rows = rows;
    this.limits = limits;
    this.clock = clock;
  }

  /** The coupon of an order, or empty. */
  public Optional<Redemption> of(OrderId order) {
    return rows.ofOrder(order);
  }

  /**
   * Keeps a use for an order that was just written.
   *
   * @param seen the coupon by which the order was priced
   * @throws dev.halfmillion.platform.Refusal when the coupon has changed since, or does not count
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reserve(Coupon seen, Claimant who, Money discount, boolean typed) {
    OrderId order = Objects.requireNonNull(who.order());
    Coupon coupon = lock(seen.id());
    if (!coupon.equals(seen)) {
      throw CouponProblem.CHANGED.refusal();
    }
    Instant now = clock.instant();
    refuse(coupon.problem(now));
    refuse(limits.reserve(coupon, who, now));
    rows.insert(
        new Redemption(
            order,
            coupon.id(),
            coupon.code(),
            typed,
            discount,
            State.RESERVED,
            now,
            now.plus(Redemption.RESERVED_FOR),
            now));
  }

  /**
   * Keeps a use again for an order about to be paid whose reservation has run out. An order without
   * a coupon, or with one that is still kept, is left alone.
   *
   * @throws dev.halfmillion.platform.Refusal when the coupon does not count any more
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void renew(Claimant who) {
    OrderId order = Objects.requireNonNull(who.order());
    Redemption found = rows.ofOrder(order).orElse(null);
    if (found == null || found.state() == State.USED) {
      return;
    }
    Coupon coupon = lock(found.coupon());
    Redemption present = rows.ofOrder(order).orElseThrow();
    Instant now = clock.instant();
    if (present.holds(now)) {
      return;
    }
    refuse(present.state() == State.LOST ? CouponProblem.LOST : null);
    refuse(coupon.problem(now));
    refuse(limits.reserve(coupon, who, now));
    rows.reserveAgain(order, now, now.plus(Redemption.RESERVED_FOR));
  }

  /**
   * Uses the coupon of an order whose money has come in, where the reservation has run out too. The
   * price was promised when it was ordered, so only the limits can refuse it.
   *
   * @return whether the order may be fulfilled; false when no use is left, and for good
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean use(Claimant who) {
    OrderId order = Objects.requireNonNull(who.order());
    Redemption found = rows.ofOrder(order).orElse(null);
    if (found == null) {
      return true;
    }
    Coupon coupon = lock(found.coupon());
    State state = rows.ofOrder(order).orElseThrow().state();
    if (state == State.USED || state == State.LOST) {
      return state == State.USED;
    }
    Instant now = clock.instant();
    boolean free = limits.use(coupon, who, now) == null;
    rows.move(order, free ? State.USED : State.LOST, now);
    return free;
  }

  /** Gives a use back after all money of an order has gone back, where its coupon says so. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void giveBack(OrderId order) {
    Redemption found = rows.ofOrder(order).orElse(null);
    if (found == null) {
      return;
    }
    Coupon coupon = lock(found.coupon());
    State state = rows.ofOrder(order).orElseThrow().state();
    if (coupon.returnedByRefund() && state == State.USED) {
      rows.move(order, State.RETURNED, clock.instant());
    }
  }

  /** Coupons without limits are shared, so that many orders at once do not wait for each other. */
  private Coupon lock(CouponId id) {
    boolean limited = coupons.find(id).orElseThrow().limits().any();
    Coupon coupon = (limited ? coupons.lock(id) : coupons.keep(id)).orElseThrow();
    return limited || !coupon.limits().any() ? coupon : coupons.lock(id).orElseThrow();
  }

  private static void refuse(@Nullable CouponProblem problem) {
    if (problem != null) {
      throw problem.refusal();
    }
  }
}
