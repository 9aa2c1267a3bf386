package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.program.CouponOwnerRows;
import dev.halfmillion.affiliates.program.Plans;
import dev.halfmillion.affiliates.program.Standings;
import dev.halfmillion.affiliates.tracking.Arrival;
import dev.halfmillion.affiliates.tracking.Arrival.ByCode;
import dev.halfmillion.affiliates.tracking.Arrival.ByLink;
import dev.halfmillion.affiliates.tracking.Arrivals;
import dev.halfmillion.affiliates.tracking.Click;
import dev.halfmillion.affiliates.tracking.ClickRows;
import dev.halfmillion.sales.OrderPaid;
import dev.halfmillion.sales.UsedCoupon;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who could have won an order: by its token, and by the visitor's other clicks. */
@Component
class Candidates {

  private static final int MOST_CLICKS = 20;

  private final Arrivals arrivals;
  private final ClickRows clicks;
  private final Standings standings;
  private final CouponOwnerRows coupons;
  private final Plans plans;

  Candidates(
      Arrivals arrivals,
      ClickRows clicks,
      Standings standings,
      CouponOwnerRows coupons,
      Plans plans) {
    this.arrivals = arrivals;
    this.clicks = clicks;
    this.standings = standings;
    this.coupons = coupons;
    this.plans = plans;
  }

  /** All who could have won a paid order. */
  List<Candidate> of(OrderPaid order) {
    List<Candidate> found = new ArrayList<>();
    UsedCoupon coupon = order.coupon();
    if (coupon != null) {
      coupons
          .at(coupon.id(), order.placedAt())
          .map(owner -> byCoupon(coupon, owner, order.placedAt()))
          .ifPresent(found::add);
    }
    found.addAll(of(order.attributionToken(), order.placedAt()));
    return found;
  }

  private Candidate byCoupon(UsedCoupon coupon, AffiliateId owner, Instant placedAt) {
    return new Candidate(
        AttributionRule.COUPON,
        owner,
        null,
        plans.at(placedAt),
        placedAt,
        tookPart(owner, placedAt),
        coupon);
  }

  List<Candidate> of(@Nullable String token, Instant placedAt) {
    return arrivals.read(token).map(arrival -> of(arrival, placedAt)).orElse(List.of());
  }

  private List<Candidate> of(Arrival arrival, Instant placedAt) {
    List<Candidate> found = new ArrayList<>();
    switch (arrival) {
      case ByLink link -> addClicks(link, placedAt, found);
      case ByCode code -> {
        found.add(
            new Candidate(
                AttributionRule.TYPED_CODE,
                code.affiliate(),
                null,
                plans.at(placedAt),
                placedAt,
                tookPart(code.affiliate(), placedAt)));
        if (code.before() != null) {
          addClicks(code.before(), placedAt, found);
        }
      }
    }
    return found;
  }

  private void addClicks(ByLink link, Instant placedAt, List<Candidate> found) {
    List<Click> own = new ArrayList<>(clicks.ofVisitor(link.visitor(), placedAt, MOST_CLICKS));
    if (own.stream().noneMatch(click -> click.id().equals(link.click()))) {
      clicks.find(link.click()).filter(c -> !c.at().isAfter(placedAt)).ifPresent(own::add);
    }
    for (Click click : own) {
      found.add(
          new Candidate(
              AttributionRule.LAST_CLICK,
              click.affiliate(),
              click,
              plans.version(click.plan()),
              click.at(),
              tookPart(click.affiliate(), placedAt)));
    }
  }

  /** Nobody does while there is no program. */
  private boolean tookPart(AffiliateId affiliate, Instant placedAt) {
    return plans.at(placedAt).pays()
        && standings.at(affiliate, placedAt).filter(s -> s.takesPart()).isPresent();
  }
}
