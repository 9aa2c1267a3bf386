package dev.halfmillion.sales.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.catalog.LossUnconfirmed;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.catalog.RunningOffers;
import dev.halfmillion.catalog.RunningOffers.RunningOffer;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.CouponStand;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.sales.coupons.Coupon;
import dev.halfmillion.sales.coupons.Coupon.Period;
import dev.halfmillion.sales.coupons.CouponLimits;
import dev.halfmillion.sales.coupons.CouponOffice;
import dev.halfmillion.sales.coupons.Coupons;
import dev.halfmillion.sales.coupons.DiscountTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SalesTest
class OfferCouponsModuleTests {

  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Checkouts checkouts;
  @Autowired CouponStand stand;
  @Autowired CouponOffice couponOffice;
  @Autowired Coupons coupons;
  @Autowired Offers offers;
  @Autowired OfferOffice office;
  @Autowired OfferGoods goods;
  @Autowired OfferResults results;
  @Autowired RunningOffers forAll;
  @Autowired BusinessClock clock;

  final UserId owner = UserId.next();
  ProductId reels;
  ProductId excel;
  Coupon coupon;
  Instant starts;
  Instant ends;

  @BeforeEach
  void aCouponIsForOneOfTwoCourses() {
    reels = shop.product(Money.rupees(1_999));
    excel = shop.product(Money.rupees(999));
    coupon = coupon(Money.rupees(300), CouponLimits.NONE);
    starts = clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(2));
    ends = starts.plus(Duration.ofDays(3));
  }

  @Test
  void theCouponCountsFromTheFirstMomentToJustBeforeTheLastAndPagesSaySo() {
    OfferId id = publish(draft(coupon));

    assertThat(coupons.find(coupon.id()).orElseThrow().period())
        .isEqualTo(new Period(starts, ends));
    for (Instant inside : List.of(starts, ends.minusNanos(1_000))) {
      assertThat(ordered(inside).total()).isEqualTo(Money.rupees(1_699));
      RunningOffer shown = shown(inside).getFirst();
      assertThat(shown.ends()).isEqualTo(ends);
      assertThat(shown.couponFor(reels)).isTrue();
      assertThat(shown.couponFor(excel)).isFalse();
      assertThat(shown.coupon())
          .isEqualTo(new RunningOffers.Code(coupon.code().value(), "₹300 off"));
    }
    for (Instant outside : List.of(starts.minusNanos(1_000), ends)) {
      assertThatThrownBy(() -> ordered(outside)).isInstanceOf(Refusal.class);
      assertThat(shown(outside)).isEmpty();
    }
    assertThat(forAll.nextMoment(starts.minusNanos(1_000))).contains(starts);
    assertThat(forAll.nextMoment(ends.minusNanos(1_000))).contains(ends);
    assertThat(goods.of(offer(id)))
        .extracting(OfferGoods.Good::price)
        .containsExactly(Money.rupees(1_699));
    assertThat(goods.saying(offer(id)))
        .isEqualTo("With the code %s: ₹300 off".formatted(coupon.code()));
    Coupon first = coupon(Money.rupees(300), new CouponLimits(null, null, true));
    assertThat(goods.saying(offer(draft(first)))).endsWith(": ₹300 off (first order only)");
  }

  @Test
  void itCountsPaidOrdersThatUsedTheCouponWhileItRan() {
    OfferId id = draft(coupon);
    till.pay(ordered(starts.minusSeconds(60)));
    publish(id);
    Order first = ordered(starts);
    till.pay(first);
    BusinessClock.at(
        starts.plusSeconds(60),
        () -> {
          till.pay(checkouts.place(stand.wish(coupon, reels, excel)));
          till.paid(IndianState.GOA, reels);
          checkouts.place(stand.wish(coupon, reels));
        });

    OfferResult result = results.of(offer(id));
    assertThat(result.orders()).isEqualTo(2);
    assertThat(result.money()).isEqualTo(Money.rupees(1_699 + 1_699 + 999));
    assertThat(result.products())
        .containsExactly(
            new OfferResult.Sold(reels, 2, Money.rupees(2 * 1_699)),
            new OfferResult.Sold(excel, 1, Money.rupees(999)));

    till.refund(first, Money.rupees(1_699), "Changed their mind", owner);
    OfferResult after = results.of(offer(id));
    assertThat(after.orders()).isEqualTo(2);
    assertThat(after.money()).isEqualTo(Money.rupees(1_699 + 999));
    assertThat(after.returned()).isEqualTo(Money.rupees(1_699));
  }

  @Test
  void endedEarlyOrLaterTheCouponEndsWithIt() {
    OfferId id = publish(draft(coupon));
    Instant later = ends.plus(Duration.ofHours(6));
    BusinessClock.at(starts.plusSeconds(60), () -> office.endAt(id, later, owner));
    assertThat(ordered(ends).total()).isEqualTo(Money.rupees(1_699));
    assertThatThrownBy(() -> ordered(later)).isInstanceOf(Refusal.class);

    Instant middle = starts.plus(Duration.ofDays(1));
    BusinessClock.at(middle, () -> office.stop(id, owner));
    assertThat(ordered(middle.minusNanos(1_000)).total()).isEqualTo(Money.rupees(1_699));
    assertThatThrownBy(() -> ordered(middle)).isInstanceOf(Refusal.class);
    assertThat(shown(middle)).isEmpty();
  }

  @Test
  void calledOffBeforeItBeganTheCouponIsStopped() {
    OfferId id = publish(draft(coupon));
    BusinessClock.at(starts.minusSeconds(10), () -> office.stop(id, owner));
    assertThat(coupons.find(coupon.id()).orElseThrow().stoppedAt()).isNotNull();
    assertThatThrownBy(() -> ordered(starts)).isInstanceOf(Refusal.class);
  }

  @Test
  void aCouponStoppedByHandIsShownNoLonger() {
    publish(draft(coupon));
    couponOffice.stop(coupon.id(), owner);
    assertThat(shown(starts.plusSeconds(60))).isEmpty();
  }

  @Test
  void aCouponThatNotEverybodyCouldUseToTheEndIsRefusedAndKeepsItsDays() {
    Coupon stopped = coupon(Money.rupees(300), CouponLimits.NONE);
    couponOffice.stop(stopped.id(), owner);
    refused(stopped, "is stopped");
    refused(coupon(Money.rupees(300), new CouponLimits(10, null, false)), "a number of uses");
    publish(draft(coupon));
    OfferId second = draft(coupon);
    assertThatThrownBy(() -> publish(second))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is in another offer that is not over");
  }

  @Test
  void aCouponByWhichASaleLosesMoneyNeedsToBeKnown() {
    for (int sold = 0; sold < 20; sold++) {
      till.refund(
          till.paid(IndianState.GOA, excel), Money.paise(94_905), "Nearly all", UserId.next());
    }
    DiscountTerms terms = new DiscountTerms(Rate.percent(10), null, Set.of(excel));
    Coupon strong = stand.make(terms, CouponLimits.NONE, false);
    OfferId id = draft(strong);
    assertThatThrownBy(() -> office.publish(id, false, owner)).isInstanceOf(LossUnconfirmed.class);
    assertThat(coupons.find(strong.id()).orElseThrow().period()).isEqualTo(strong.period());

    office.publish(id, true, owner);
    assertThat(offer(id).published()).isNotNull();
  }

  @Test
  void anOfferHasEitherPricesOrACoupon() {
    assertThatThrownBy(
            () ->
                new OfferPlan(
                    "Both", "Words", starts, ends, Map.of(reels, Money.rupees(999)), coupon.id()))
        .isInstanceOf(Refusal.class);
  }

  private void refused(Coupon unfit, String sentence) {
    Period before = coupons.find(unfit.id()).orElseThrow().period();
    OfferId id = draft(unfit);
    assertThatThrownBy(() -> publish(id))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(sentence);
    assertThat(coupons.find(unfit.id()).orElseThrow().period()).isEqualTo(before);
    assertThat(offer(id).published()).isNull();
  }

  private Coupon coupon(Money amount, CouponLimits limits) {
    return stand.make(new DiscountTerms(null, amount, Set.of(reels)), limits, false);
  }

  private OfferId draft(Coupon with) {
    OfferId[] id = new OfferId[1];
    OfferPlan plan =
        new OfferPlan("Diwali " + reels, "Use {code}. {link}", starts, ends, with.id());
    BusinessClock.at(starts.minusSeconds(90), () -> id[0] = office.draft(plan, owner));
    return id[0];
  }

  private OfferId publish(OfferId id) {
    BusinessClock.at(starts.minusSeconds(30), () -> office.publish(id, false, owner));
    return id;
  }

  private Order ordered(Instant moment) {
    Order[] order = new Order[1];
    BusinessClock.at(moment, () -> order[0] = checkouts.place(stand.wish(coupon, reels)));
    return order[0];
  }

  private List<RunningOffer> shown(Instant moment) {
    List<RunningOffer> all = new ArrayList<>();
    BusinessClock.at(moment, () -> all.addAll(forAll.now()));
    return all.stream().filter(o -> o.title().equals("Diwali " + reels)).toList();
  }

  private Offer offer(OfferId id) {
    return offers.find(id).orElseThrow();
  }
}
