package dev.halfmillion.sales.offers;

import dev.halfmillion.catalog.RunningOffers;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.sales.coupons.Coupon;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the public pages which offers run; one whose coupon does not count is not told of. */
@Component
class OffersForAll implements RunningOffers {

  private final Offers offers;
  private final OfferRows rows;
  private final OfferGoods goods;
  private final BusinessClock clock;

  OffersForAll(Offers offers, OfferRows rows, OfferGoods goods, BusinessClock clock) {
    this.offers = offers;
    this.rows = rows;
    this.goods = goods;
    this.clock = clock;
  }

  @Override
  public List<RunningOffer> now() {
    return offers.running().stream().flatMap(offer -> running(offer).stream()).toList();
  }

  @Override
  public Optional<Instant> nextMoment(Instant now) {
    return rows.nextMoment(now);
  }

  private Optional<RunningOffer> running(Offer offer) {
    return offer.coupon() == null
        ? Optional.of(
            new RunningOffer(
                offer.title(),
                offer.ends(),
                offer.items().stream().map(Offer.Item::product).toList(),
                null))
        : goods
            .coupon(offer)
            .filter(coupon -> coupon.isActive(clock.instant()))
            .map(coupon -> withCode(offer, coupon));
  }

  /** Somebody may have let the coupon end sooner by hand. */
  private static RunningOffer withCode(Offer offer, Coupon coupon) {
    Instant until = coupon.period().until();
    return new RunningOffer(
        offer.title(),
        until != null && until.isBefore(offer.ends()) ? until : offer.ends(),
        List.copyOf(coupon.terms().products()),
        new Code(coupon.code().value(), OfferGoods.takesOff(coupon)));
  }
}
