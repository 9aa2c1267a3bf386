package dev.halfmillion.sales.offers;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.CouponId;
import dev.halfmillion.sales.CouponOwners;
import dev.halfmillion.sales.coupons.Coupon;
import dev.halfmillion.sales.coupons.Coupon.Period;
import dev.halfmillion.sales.coupons.CouponOffice;
import dev.halfmillion.sales.coupons.GuardedCoupons;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The coupon behind an offer. It counts exactly while the offer runs, so that pages count down to
 * the moment at which it really ends. The caller holds the offer's lock; then comes the coupon's.
 */
@Component
class OfferCoupons {

  private final CouponOffice office;
  private final GuardedCoupons guarded;
  private final CouponOwners owners;
  private final OfferRows rows;
  private final BusinessClock clock;

  OfferCoupons(
      CouponOffice office,
      GuardedCoupons guarded,
      CouponOwners owners,
      OfferRows rows,
      BusinessClock clock) {
    this.office = office;
    this.guarded = guarded;
    this.owners = owners;
    this.rows = rows;
    this.clock = clock;
  }

  /** Gives the coupon the offer's days, or refuses it. */
  void set(Offer offer, Instant starts, boolean lossKnown, UserId by) {
    if (offer.coupon() != null) {
      Period days = new Period(starts, offer.ends());
      Coupon coupon = office.schedule(offer.coupon().id(), days, by);
      requireUsable(offer, coupon);
      guarded.weigh(coupon, lossKnown, by);
    }
  }

  /** Lets the coupon end with the offer; one of an offer called off never counts. */
  void endAt(Offer offer, Instant end, UserId by) {
    if (offer.coupon() == null) {
      return;
    }
    CouponId id = offer.coupon().id();
    if (end.isAfter(offer.starts())) {
      office.schedule(id, new Period(offer.starts(), end), by);
    } else {
      office.stop(id, by);
    }
  }

  private void requireUsable(Offer offer, Coupon coupon) {
    String code = coupon.code().value();
    if (coupon.stoppedAt() != null) {
      throw refusal(code + " is stopped. Let it count again at Coupons, or choose another.");
    }
    if (coupon.limits().uses() != null) {
      throw refusal(
          code
              + " has a number of uses and could be used up before the end. Take the number off at"
              + " Coupons, or choose another.");
    }
    owners
        .of(coupon.id())
        .ifPresent(
            owner -> {
              throw refusal(
                  "%s belongs to %s. Choose a coupon of nobody.".formatted(code, owner.name()));
            });
    if (rows.another(offer.id(), coupon.id(), clock.instant())) {
      throw refusal(code + " is in another offer that is not over. Choose another.");
    }
  }

  private static Refusal refusal(String sentence) {
    return new Refusal("offer.coupon", sentence);
  }
}
