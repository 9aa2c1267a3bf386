package dev.halfmillion.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.affiliates.SaleStories;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.ledger.Books;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.PlaceOrder.Contact;
import dev.halfmillion.sales.coupons.Coupon;
import dev.halfmillion.sales.coupons.CouponLimits;
import dev.halfmillion.testing.invariants.MoneyInvariants;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An order of nothing: no gateway, still an order, a grant and an attribution record. */
@SalesTest
class FreeOrdersModuleTests {

  @Autowired CouponStand stand;
  @Autowired Shop shop;
  @Autowired Checkouts checkouts;
  @Autowired OrderBook book;
  @Autowired Payments payments;
  @Autowired Books books;
  @Autowired Grants grants;
  @Autowired Newcomers newcomers;
  @Autowired Refunds refunds;
  @Autowired SaleStories stories;
  @Autowired UserDirectory people;
  @Autowired UserRegistration registration;
  @Autowired BusinessClock clock;
  @Autowired ApplicationContext application;
  @Autowired JdbcClient jdbc;

  ProductId product;
  Coupon gift;

  @BeforeEach
  void aCourseCanBeHadForNothing() {
    product = shop.product(Money.rupees(1_999));
    gift = stand.percent(100, CouponLimits.NONE);
  }

  @Test
  void placingItSettlesItWithoutAGateway() {
    Order order = checkouts.place(stand.wish(gift, product));

    assertThat(order.isFree()).isTrue();
    assertThat(order.status()).isEqualTo(OrderStatus.PAID);
    UserId buyer = order.buyer().requireId();
    assertThat(checkouts.owns(buyer, product)).isTrue();
    assertThat(payments.attemptsOf(order.id().value())).isEmpty();
    assertThat(books.about(order.id())).isEmpty();
    assertThat(book.documents(order.id())).isEmpty();
    assertThat(checkouts.phase(order)).isEqualTo(OrderPhase.PAID);
    assertThatThrownBy(() -> checkouts.pay(order.id())).isInstanceOf(Refusal.class);
    assertThat(refunds.refundable(order)).isEqualTo(Money.paise(0));
    assertThat(MoneyInvariants.of(jdbc).about(List.of(order.id())).sales()).isEmpty();
  }

  @Test
  void whoBroughtTheBuyerIsRecordedAndEarnsNothing() {
    AffiliateStory story = new AffiliateStory(application);
    var affiliate = story.affiliate("Meera Joshi");
    String token = story.click(affiliate, clock.instant()).token();
    PlaceOrder wish = stand.wish(gift, product);
    Order[] placed = new Order[1];

    BusinessClock.at(
        clock.instant(),
        () ->
            placed[0] =
                checkouts.place(
                    new PlaceOrder(
                        wish.key(),
                        wish.products(),
                        wish.contact(),
                        null,
                        Attribution.carried(token),
                        null,
                        wish.coupon())));

    assertThat(stories.ofOrder(placed[0].id().value()))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.winner()).isEqualTo(affiliate.user());
              assertThat(told.earnings()).isEmpty();
            });
  }

  @Test
  void theAddressOfSomebodyKnownGivesAStrangerNothing() {
    Contact theirs = stand.stranger();
    UserId known = registration.ensure(theirs.email(), "Known Person", "+919876543210");

    Order order = checkouts.place(stand.wish(theirs, null, "strange-browser", gift, product));

    assertThat(order.buyer().requireId()).isEqualTo(known);
    assertThat(newcomers.isOne(order)).isFalse();
    assertThat(people.get(known).name()).isEqualTo("Known Person");
    assertThat(people.get(known).phone()).isEqualTo("+919876543210");
  }

  @Test
  void theAddressOfNobodyKnownDoesNotLetTheBrowserInBeforeTheMailIsOpened() {
    Order order = checkouts.place(stand.wish(stand.stranger(), null, "a-browser", gift, product));

    assertThat(newcomers.isOne(order)).as("its address can be corrected").isTrue();
    assertThat(newcomers.mayEnter(order)).isFalse();
  }

  @Test
  void theSameAgainGrantsNothingTwiceHoweverManyWindowsSendIt() throws Exception {
    Contact buyer = stand.stranger();
    List<Callable<Order>> windows =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    (Callable<Order>)
                        () -> checkouts.place(stand.wish(buyer, null, null, gift, product)))
            .toList();

    List<Order> orders;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      orders = threads.invokeAll(windows).stream().map(Future::resultNow).toList();
    }

    UserId person = orders.getFirst().buyer().requireId();
    assertThat(orders).extracting(o -> o.buyer().requireId()).containsOnly(person);
    assertThat(grants.ofUser(person)).hasSize(1);
    assertThat(grants.activeDeliverables(person, Deliverable.COURSE)).hasSize(1);
    assertThat(MoneyInvariants.of(jdbc).about(orders.stream().map(Order::id).toList()).sales())
        .isEmpty();
  }

  @Test
  void whatWasTakenBackCanBeHadAgain() {
    Contact buyer = stand.stranger();
    Order first = checkouts.place(stand.wish(buyer, null, null, gift, product));
    UserId person = first.buyer().requireId();
    grants.revoke("order:" + first.id(), "By mistake");
    assertThat(checkouts.owns(person, product)).isFalse();

    checkouts.place(stand.wish(buyer, null, null, gift, product));

    assertThat(checkouts.owns(person, product)).isTrue();
  }

  @Test
  void whoOwnsItAlreadyIsToldWhenSignedIn() {
    Order first = checkouts.place(stand.wish(gift, product));
    UserId person = first.buyer().requireId();

    assertThatThrownBy(
            () -> checkouts.place(stand.wish(stand.stranger(), person, null, gift, product)))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("checkout.owned"));
  }
}
