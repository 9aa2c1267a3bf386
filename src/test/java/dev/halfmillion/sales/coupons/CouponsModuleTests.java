package dev.halfmillion.sales.coupons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.ledger.Books;
import dev.halfmillion.ledger.PostedJournal;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.payments.PaymentSettled.Outcome;
import dev.halfmillion.payments.PaymentSettled.Surplus;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.CouponBook;
import dev.halfmillion.sales.CouponStand;
import dev.halfmillion.sales.MobileNumber;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderPaid;
import dev.halfmillion.sales.OrderPhase;
import dev.halfmillion.sales.OrderStatus;
import dev.halfmillion.sales.PaymentTurnedBack;
import dev.halfmillion.sales.PlaceOrder;
import dev.halfmillion.sales.PlaceOrder.Contact;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.sales.coupons.Coupon.Period;
import dev.halfmillion.sales.coupons.Redemption.State;
import dev.halfmillion.testing.invariants.MoneyInvariants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SalesTest
@RecordApplicationEvents
class CouponsModuleTests {

  private static final CouponLimits ONE_USE = new CouponLimits(1, null, false);
  private static final CouponLimits ONCE_EACH = new CouponLimits(null, 1, false);
  private static final CouponLimits FIRST = new CouponLimits(null, null, true);

  @Autowired CouponStand stand;
  @Autowired CouponOffice office;
  @Autowired CouponBook known;
  @Autowired Redemptions redemptions;
  @Autowired Coupons coupons;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Checkouts checkouts;
  @Autowired OrderBook book;
  @Autowired Books books;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEvents events;

  ProductId product;

  @BeforeEach
  void aCourseIsOnSale() {
    product = shop.product(Money.rupees(1_999));
  }

  @Test
  void anOrderWithACouponCostsLessAndIsBookedAtWhatItCosts() {
    Coupon coupon = stand.percent(20, CouponLimits.NONE);

    Order order = checkouts.place(stand.wish(coupon, product));
    assertThat(order.total()).isEqualTo(Money.paise(159_920));
    assertThat(order.discount()).isEqualTo(Money.paise(39_980));
    till.pay(order);

    Order paid = book.find(order.id()).orElseThrow();
    assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
    assertThat(paid.lines().getFirst().list()).isEqualTo(Money.rupees(1_999));
    assertThat(state(order)).isEqualTo(State.USED);
    PostedJournal sale = books.about(order.id()).getFirst();
    assertThat(sale.lines().stream().map(PostedJournal.Line::amount))
        .containsExactly(Money.paise(159_920), Money.paise(-135_526), Money.paise(-24_394));
    assertThat(events.stream(OrderPaid.class).filter(e -> e.orderId().equals(order.id())))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.coupon().id()).isEqualTo(coupon.id());
              assertThat(e.coupon().typed()).isTrue();
              assertThat(e.lines().getFirst().taxable()).isEqualTo(Money.paise(135_526));
            });
    assertThat(known.ofOrder(order.id()).orElseThrow().discount()).isEqualTo(Money.paise(39_980));
    assertThat(MoneyInvariants.of(jdbc).about(List.of(order.id())).sales()).isEmpty();
  }

  @Test
  void aCouponCountsFromItsFirstMomentAndNoLongerAtItsLast() {
    Instant from = clock.instant().plus(Duration.ofDays(1));
    Instant until = from.plus(Duration.ofHours(2));
    CouponDraft draft = stand.draft(terms(10), CouponLimits.NONE, false, "");
    Coupon coupon =
        stand.make(
            new CouponDraft(
                draft.code(),
                draft.terms(),
                draft.limits(),
                new Period(from, until),
                false,
                "",
                ""));

    refused("coupon.not-begun", () -> at(from.minusMillis(1), coupon));
    refused("coupon.over", () -> at(until, coupon));
    assertThat(at(from, coupon).discount()).isEqualTo(Money.paise(19_990));
    assertThat(at(until.minusMillis(1), coupon).discount()).isEqualTo(Money.paise(19_990));
  }

  @Test
  void aCouponStoppedBetweenFormAndOrderIsRefusedAndNothingIsPlaced() {
    Coupon coupon = stand.percent(20, CouponLimits.NONE);
    PlaceOrder wish = stand.wish(coupon, product);
    office.stop(coupon.id(), UserId.next());

    refused("coupon.stopped", () -> checkouts.place(wish));

    assertThat(placedBy(wish)).isEmpty();
  }

  @Test
  void anOrderPlacedBeforeTheStopKeepsItsPrice() {
    Coupon coupon = stand.percent(20, ONE_USE);
    Order order = checkouts.place(stand.wish(coupon, product));
    office.stop(coupon.id(), UserId.next());

    till.pay(order);

    assertThat(book.find(order.id()).orElseThrow().status()).isEqualTo(OrderStatus.PAID);
  }

  @Test
  void anUnknownCodeAndOneForAnotherCourseAreRefused() {
    ProductId other = shop.product(Money.rupees(500));
    Coupon coupon =
        stand.make(
            new DiscountTerms(Rate.percent(10), null, Set.of(other)), CouponLimits.NONE, false);

    refused("coupon.not-for-this", () -> checkouts.place(stand.wish(coupon, product)));
    PlaceOrder wish = stand.wish(coupon, product);
    refused(
        "coupon.unknown",
        () ->
            checkouts.place(
                new PlaceOrder(
                    wish.key(),
                    wish.products(),
                    wish.contact(),
                    null,
                    wish.attribution(),
                    null,
                    new PlaceOrder.WishedCoupon("NOBODYS", true))));
  }

  @Test
  void theSameFormTwiceIsOneOrderAndOneUse() {
    Coupon coupon = stand.percent(20, ONE_USE);
    PlaceOrder wish = stand.wish(coupon, product);

    assertThat(checkouts.place(wish).id()).isEqualTo(checkouts.place(wish).id());
    assertThat(placedBy(wish)).hasSize(1);
  }

  @Test
  void theLastUseIsKeptForAnHourAndThenFreeForSomebodyElse() {
    Coupon coupon = stand.percent(20, ONE_USE);
    Instant start = clock.instant();
    Order first = at(start, coupon);
    Instant end = start.plus(Redemption.RESERVED_FOR);

    refused("coupon.used-up", () -> at(end.minusMillis(1), coupon));
    Order second = at(end, coupon);

    assertThat(state(first)).isEqualTo(State.RESERVED);
    assertThat(second.total()).isEqualTo(Money.paise(159_920));
  }

  @Test
  void payingAgainAfterTheHourReservesAgainWhereAUseIsLeft() {
    Coupon coupon = stand.percent(20, ONE_USE);
    Order order = at(clock.instant().minus(Duration.ofHours(3)), coupon);

    till.pay(order);

    assertThat(state(order)).isEqualTo(State.USED);
    assertThat(book.find(order.id()).orElseThrow().status()).isEqualTo(OrderStatus.PAID);
  }

  @Test
  void payingAgainAfterTheLastUseWentToSomebodyElseIsRefusedBeforeAnyMoney() {
    Coupon coupon = stand.percent(20, ONE_USE);
    Order late = at(clock.instant().minus(Duration.ofHours(3)), coupon);
    Order other = checkouts.place(stand.wish(coupon, product));

    refused("coupon.used-up", () -> checkouts.pay(late.id()));
    till.pay(other);
    refused("coupon.used-up", () -> checkouts.pay(late.id()));
  }

  @Test
  void moneyThatComesAfterTheHourCountsWhereAUseIsLeft() {
    Coupon coupon = stand.percent(20, ONE_USE);
    Order late = at(clock.instant().minus(Duration.ofHours(3)), coupon);

    assertThat(shop.settle(shop.captureOf(late))).isEqualTo(Outcome.fulfilled());
    assertThat(state(late)).isEqualTo(State.USED);
  }

  @Test
  void moneyThatComesAfterTheLastUseGoesBackAndTheBuyerIsTold() {
    Coupon coupon = stand.percent(20, ONE_USE);
    Order late = at(clock.instant().minus(Duration.ofHours(3)), coupon);
    Order other = checkouts.place(stand.wish(coupon, product));

    assertThat(shop.settle(shop.captureOf(late))).isInstanceOf(Surplus.class);
    assertThat(shop.settle(shop.captureOf(other))).isEqualTo(Outcome.fulfilled());

    Order unpaid = book.find(late.id()).orElseThrow();
    assertThat(unpaid.status()).isEqualTo(OrderStatus.PLACED);
    assertThat(checkouts.phase(unpaid)).isEqualTo(OrderPhase.TURNED_BACK);
    assertThat(books.about(late.id())).isEmpty();
    assertThat(events.stream(PaymentTurnedBack.class).filter(e -> e.orderId().equals(late.id())))
        .singleElement()
        .satisfies(e -> assertThat(e.amount()).isEqualTo(late.total()));
    refused("coupon.lost", () -> checkouts.pay(late.id()));
    assertThat(shop.settle(shop.captureOf(late))).isInstanceOf(Surplus.class);
  }

  @Test
  void aLateCaptureCountsAlthoughTheCouponIsOverByThen() {
    Instant longAgo = clock.instant().minus(Duration.ofDays(2));
    Coupon coupon = stand.percent(20, ONE_USE);
    Order order = at(longAgo.plus(Duration.ofDays(2)).minus(Duration.ofMinutes(50)), coupon);
    office.stop(coupon.id(), UserId.next());

    assertThat(shop.settle(shop.captureOf(order))).isEqualTo(Outcome.fulfilled());
  }

  @Test
  void oneUsePerBuyerKnowsTheBuyerByMailboxAndByPhone() {
    Coupon coupon = stand.percent(20, ONCE_EACH);
    Contact asha = contact("asha.rao" + System.nanoTime() + "@gmail.com", "9811111111");
    Order first = checkouts.place(stand.wish(asha, null, null, coupon, product));
    till.pay(first);

    String dotted = asha.email().replace("asha.rao", "a.sha.rao").replace("@", "+again@");
    Contact sameMailbox = contact(dotted, "9822222222");
    Contact samePhone = contact("somebody" + System.nanoTime() + "@example.test", "9811111111");
    refused("coupon.used-before", () -> place(sameMailbox, coupon));
    refused("coupon.used-before", () -> place(samePhone, coupon));
    assertThat(checkouts.place(stand.wish(coupon, product)).discount().isPositive()).isTrue();
  }

  @Test
  void aFirstOrderCouponIsForThoseWhoHavePaidForNothing() {
    Coupon coupon = stand.percent(20, FIRST);
    Contact buyer = stand.stranger();
    Coupon any = stand.percent(10, CouponLimits.NONE);
    Order unpaid = place(buyer, any);
    assertThat(place(buyer, coupon).discount().isPositive()).isTrue();

    till.pay(unpaid);

    refused("coupon.not-first", () -> place(buyer, coupon));
  }

  @Test
  void whoOrdersAnewInTheSameBrowserTakesTheirReservationAlong() {
    Coupon coupon = stand.percent(20, new CouponLimits(1, 1, false));
    Contact buyer = stand.stranger();
    String browser = "browser-of-" + buyer.email();
    Order first = checkouts.place(stand.wish(buyer, null, browser, coupon, product));

    Order second = checkouts.place(stand.wish(buyer, null, browser, coupon, product));
    assertThat(state(first)).isEqualTo(State.RELEASED);
    assertThat(state(second)).isEqualTo(State.RESERVED);
    refused(
        "coupon.open-order",
        () -> checkouts.place(stand.wish(buyer, null, "another", coupon, product)));

    assertThat(shop.settle(shop.captureOf(first))).isEqualTo(Outcome.fulfilled());
    assertThat(shop.settle(shop.captureOf(second)))
        .isEqualTo(Outcome.surplus("Bought again meanwhile"));
  }

  @Test
  void aRefundGivesAUseBackOnlyWhereTheCouponSaysSo() {
    Coupon keeps = stand.percent(20, ONE_USE);
    Coupon returns = stand.make(terms(20), ONE_USE, true);
    Order kept = paid(keeps);
    Order returned = paid(returns);

    till.refund(kept, kept.total(), "Changed their mind", UserId.next());
    till.refund(returned, Money.paise(100), "A little", UserId.next());
    assertThat(state(returned)).isEqualTo(State.USED);
    till.refund(
        returned, returned.total().minus(Money.paise(100)), "Changed their mind", UserId.next());

    assertThat(state(kept)).isEqualTo(State.USED);
    assertThat(state(returned)).isEqualTo(State.RETURNED);
    refused("coupon.used-up", () -> checkouts.place(stand.wish(keeps, product)));
    assertThat(checkouts.place(stand.wish(returns, product)).discount().isPositive()).isTrue();
  }

  @Test
  void theDoorForTheMarginSaysWhatACouponCostsAtMost() {
    Coupon coupon = stand.percent(20, ONE_USE);

    assertThat(coupons.active()).contains(coupon);
    assertThat(coupon.terms().mostOff(Money.rupees(1_999))).isEqualTo(Money.paise(39_980));
    office.stop(coupon.id(), UserId.next());
    assertThat(coupons.active()).noneMatch(c -> c.id().equals(coupon.id()));
  }

  private Order paid(Coupon coupon) {
    Order order = checkouts.place(stand.wish(coupon, product));
    till.pay(order);
    return order;
  }

  private Order place(Contact contact, Coupon coupon) {
    return checkouts.place(stand.wish(contact, null, null, coupon, product));
  }

  private Order at(Instant moment, Coupon coupon) {
    Order[] placed = new Order[1];
    BusinessClock.at(moment, () -> placed[0] = checkouts.place(stand.wish(coupon, product)));
    return placed[0];
  }

  private List<Order> placedBy(PlaceOrder wish) {
    return book.list(OrderBook.Filter.search(wish.contact().email(), 10)).orders();
  }

  private State state(Order order) {
    return redemptions.of(order.id()).orElseThrow().state();
  }

  private static DiscountTerms terms(int percent) {
    return new DiscountTerms(Rate.percent(percent), null, Set.of());
  }

  private static Contact contact(String email, String phone) {
    return new Contact(
        "Asha Rao", email, new MobileNumber(phone), dev.halfmillion.sales.IndianState.GOA);
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
