package dev.halfmillion.sales.coupons;

import dev.halfmillion.sales.coupons.Redemption.State;
import dev.halfmillion.sales.coupons.RedemptionRows.Held;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts the uses of a coupon. A use is taken by an order that paid with it, and by one that is not
 * paid while its reservation lasts. A buyer who orders anew in the same browser or signed in leaves
 * the older reservation where a limit would stand in the way; money that has come in is stronger
 * than any reservation of the same buyer.
 */
@Component
class UseLimits {

  private final RedemptionRows rows;

  UseLimits(RedemptionRows rows) {
    this.rows = rows;
  }

  /** What a buyer would read who asks now; nothing is changed, and what is free may go at once. */
  @Nullable CouponProblem preview(Coupon coupon, Claimant who, Instant now) {
    List<Held> held = held(coupon, who, now);
    long kept = held.stream().filter(h -> h.isUsed() || !h.certainlyOf(who)).count();
    if (coupon.limits().firstOrder() && rows.hasPaid(who)) {
      return CouponProblem.NOT_FIRST;
    }
    Integer most = coupon.limits().ofBuyer();
    if (most != null && kept >= most) {
      return problemOfBuyer(held, most);
    }
    Integer uses = coupon.limits().uses();
    long own = held.size() - kept;
    return uses != null && rows.taken(coupon.id(), who.order(), now) - own >= uses
        ? CouponProblem.USED_UP
        : null;
  }

  /** Takes a use for an order that is not paid. The caller holds the coupon's lock. */
  @Nullable CouponProblem reserve(Coupon coupon, Claimant who, Instant now) {
    if (coupon.limits().firstOrder() && rows.hasPaid(who)) {
      return CouponProblem.NOT_FIRST;
    }
    return take(coupon, who, now, held -> held.certainlyOf(who));
  }

  /** Takes a use for an order whose money has come in. The caller holds the coupon's lock. */
  @Nullable CouponProblem use(Coupon coupon, Claimant who, Instant now) {
    return take(coupon, who, now, held -> true);
  }

  private @Nullable CouponProblem take(
      Coupon coupon, Claimant who, Instant now, Predicate<Held> givesWay) {
    List<Held> held = held(coupon, who, now);
    List<Held> weaker = held.stream().filter(h -> !h.isUsed()).filter(givesWay).toList();
    Integer most = coupon.limits().ofBuyer();
    if (most != null && held.size() >= most) {
      if (held.size() - weaker.size() >= most) {
        return problemOfBuyer(held, most);
      }
      release(weaker, now);
      weaker = List.of();
    }
    Integer uses = coupon.limits().uses();
    if (uses != null && rows.taken(coupon.id(), who.order(), now) >= uses) {
      release(weaker, now);
      if (rows.taken(coupon.id(), who.order(), now) >= uses) {
        return CouponProblem.USED_UP;
      }
    }
    return null;
  }

  private List<Held> held(Coupon coupon, Claimant who, Instant now) {
    return coupon.limits().any() ? rows.heldBy(who, coupon.id(), now) : List.of();
  }

  private void release(List<Held> held, Instant now) {
    held.forEach(one -> rows.move(one.order(), State.RELEASED, now));
  }

  private static CouponProblem problemOfBuyer(List<Held> held, int most) {
    long used = held.stream().filter(Held::isUsed).count();
    return used >= most ? CouponProblem.USED_BEFORE : CouponProblem.OPEN_ORDER;
  }
}
