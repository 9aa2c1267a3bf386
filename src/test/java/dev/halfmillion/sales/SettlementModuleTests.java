package dev.halfmillion.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Books;
import dev.halfmillion.ledger.PostedJournal;
import dev.halfmillion.money.Money;
import dev.halfmillion.notifications.MailNote;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.payments.CapturedPayment;
import dev.halfmillion.payments.PaymentSettled;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.sales.documents.FinancialYear;
import dev.halfmillion.sales.documents.TaxDocument;
import dev.halfmillion.sales.documents.TaxDocuments;
import dev.halfmillion.testing.HalfmillionTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HalfmillionTest
@RecordApplicationEvents
class SettlementModuleTests {

  @Autowired Shop shop;
  @Autowired Checkouts checkouts;
  @Autowired OrderBook book;
  @Autowired TaxDocuments documents;
  @Autowired PaymentSettled settled;
  @Autowired Books journals;
  @Autowired Grants grants;
  @Autowired UserDirectory people;
  @Autowired UserRegistration registration;
  @Autowired CatalogAuthoring authoring;
  @Autowired Transactions transactions;
  @Autowired BusinessClock clock;
  @Autowired Notifications notifications;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEvents events;

  @Test
  void aSaleOf1999SplitsAsTheLawWantsInBothKindsOfStates() {
    Order home = shop.paid(IndianState.KARNATAKA, shop.product(Money.rupees(1_999)));
    Order away = shop.paid(IndianState.MAHARASHTRA, shop.product(Money.rupees(1_999)));

    TaxDocument atHome = invoice(home);
    assertThat(atHome.taxable()).isEqualTo(Money.paise(169_406));
    assertThat(atHome.tax().cgst()).isEqualTo(Money.paise(15_247));
    assertThat(atHome.tax().sgst()).isEqualTo(Money.paise(15_247));
    assertThat(atHome.tax().igst()).isEqualTo(Money.paise(0));
    TaxDocument elsewhere = invoice(away);
    assertThat(elsewhere.taxable()).isEqualTo(Money.paise(169_406));
    assertThat(elsewhere.tax().igst()).isEqualTo(Money.paise(30_494));
    assertThat(elsewhere.tax().cgst()).isEqualTo(Money.paise(0));
    assertThat(elsewhere.total()).isEqualTo(Money.rupees(1_999));
  }

  @Test
  void aSaleIsPostedOnceWithItsTaxApart() {
    Order order = shop.paid(IndianState.KERALA, shop.product(Money.rupees(999)));

    List<PostedJournal> posted = journals.about(order.id().toString());
    assertThat(posted).hasSize(1);
    assertThat(posted.getFirst().cause()).isEqualTo("sale:" + order.id());
    assertThat(posted.getFirst().lines())
        .containsExactly(
            new PostedJournal.Line(
                AccountRef.asset("gateway-clearing").of("test"), Money.paise(99_900)),
            new PostedJournal.Line(AccountRef.income("revenue"), Money.paise(-84_662)),
            new PostedJournal.Line(AccountRef.liability("tax-payable"), Money.paise(-15_238)));
  }

  @Test
  void payingMakesTheBuyerAUserWhoOwnsTheCourse() {
    ProductId product = shop.product(Money.rupees(1_999));
    Order order = shop.paid(IndianState.GOA, product);

    Order paid = book.find(order.id()).orElseThrow();
    assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
    assertThat(paid.buyer().newcomer()).isTrue();
    UserId buyer = paid.buyer().requireId();
    assertThat(people.findByEmail(order.buyer().email())).get().matches(u -> u.id().equals(buyer));
    assertThat(checkouts.owns(buyer, product)).isTrue();
    assertThat(grants.of("order:" + order.id())).hasSize(1);
    assertThat(events.stream(OrderPaid.class).filter(e -> e.orderId().equals(order.id())))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.buyer()).isEqualTo(buyer);
              assertThat(e.lines().getFirst().taxable()).isEqualTo(Money.paise(169_406));
              assertThat(e.placedAt()).isEqualTo(paid.placedAt());
            });
  }

  @Test
  void somebodyElsesAddressChangesNothingOfTheirs() {
    String email = Shop.freshEmail();
    UserId known = registration.ensure(email, "Known Person", "+919876543210");

    Order order =
        checkouts.place(shop.wish(email, IndianState.DELHI, shop.product(Money.rupees(500))));
    shop.settle(shop.captureOf(order));

    Order paid = book.find(order.id()).orElseThrow();
    assertThat(paid.buyer().newcomer()).isFalse();
    assertThat(paid.buyer().requireId()).isEqualTo(known);
    assertThat(people.get(known).name()).isEqualTo("Known Person");
    assertThat(people.get(known).phone()).isEqualTo("+919876543210");
  }

  @Test
  void aSecondPaymentIsSurplusAndFulfilsNothing() {
    Order order = shop.paid(IndianState.BIHAR, shop.product(Money.rupees(999)));

    assertThat(shop.settle(shop.captureOf(order))).isEqualTo(PaymentSettled.Outcome.surplus());

    Awaitility.await()
        .until(() -> subjects(order).contains("You paid twice: ₹999.00 is on its way back to you"));
    assertThat(documents.ofOrder(order.id().value())).hasSize(1);
    assertThat(journals.about(order.id().toString())).hasSize(1);
    assertThat(events.stream(OrderPaid.class).filter(e -> e.orderId().equals(order.id())))
        .hasSize(1);
  }

  private List<String> subjects(Order order) {
    return notifications.about(order.id().toString()).stream().map(MailNote::subject).toList();
  }

  @Test
  void aPaymentThatDoesNotFitIsAMismatchAndLeavesTheOrderAlone() {
    Order order = shop.placed(IndianState.BIHAR, shop.product(Money.rupees(999)));
    Instant now = clock.instant();

    for (Money wrong :
        List.of(
            Money.paise(99_899), Money.paise(99_901), Money.paise(1), Money.of(99_900, "USD"))) {
      assertThat(shop.settle(shop.capture(order, wrong, now)))
          .isInstanceOf(PaymentSettled.Mismatch.class);
    }
    assertThat(book.find(order.id()).orElseThrow().status()).isEqualTo(OrderStatus.PLACED);
    assertThat(journals.about(order.id().toString())).isEmpty();
    assertThat(documents.ofOrder(order.id().value())).isEmpty();
  }

  @Test
  void aPaymentForAnUnknownOrderIsAMismatch() {
    Order order = shop.placed(IndianState.BIHAR, shop.product(Money.rupees(999)));
    CapturedPayment fits = shop.captureOf(order);
    CapturedPayment stranger =
        new CapturedPayment(
            fits.attempt(),
            OrderId.next().value(),
            "test",
            fits.gatewayOrderId(),
            fits.gatewayPaymentId(),
            fits.amount(),
            fits.capturedAt(),
            null,
            null);

    assertThat(shop.settle(stranger)).isInstanceOf(PaymentSettled.Mismatch.class);
  }

  @Test
  void settlingOutsideATransactionIsRefused() {
    Order order = shop.placed(IndianState.BIHAR, shop.product(Money.rupees(999)));
    CapturedPayment payment = shop.captureOf(order);

    assertThatThrownBy(() -> settled.captured(payment))
        .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
  }

  @Test
  void whatFailsAfterwardsTakesEverythingBackTheNumberToo() {
    shop.paid(IndianState.KERALA, shop.product(Money.rupees(10)));
    Order order = shop.placed(IndianState.KERALA, shop.product(Money.rupees(10)));
    CapturedPayment payment = shop.captureOf(order);

    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      settled.captured(payment);
                      throw new IllegalStateException("the process dies here");
                    }))
        .hasMessage("the process dies here");
    assertThat(book.find(order.id()).orElseThrow().status()).isEqualTo(OrderStatus.PLACED);
    assertThat(people.findByEmail(order.buyer().email())).isEmpty();
    assertThat(grants.of("order:" + order.id())).isEmpty();

    long before = serials().getLast();
    shop.settle(payment);
    assertThat(serials().getLast()).isEqualTo(before + 1);
  }

  @Test
  void twentyPaymentsAtOnceTakeTwentyConsecutiveNumbers() throws Exception {
    ProductId product = shop.product(Money.rupees(1_999));
    List<Order> orders =
        IntStream.range(0, 20).mapToObj(i -> shop.placed(IndianState.ODISHA, product)).toList();

    try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
      List<Callable<Boolean>> twins =
          orders.stream()
              .map(shop::captureOf)
              .map(p -> (Callable<Boolean>) () -> settleOrDie(p))
              .toList();
      for (Future<Boolean> done : threads.invokeAll(twins)) {
        done.get();
      }
    }
    orders.forEach(order -> shop.settle(shop.captureOf(order)));

    assertThat(orders).allSatisfy(o -> assertThat(journals.about(o.id().toString())).hasSize(1));
    List<Long> mine =
        orders.stream().map(this::invoice).map(d -> serial(d.number())).sorted().toList();
    assertThat(mine).doesNotHaveDuplicates().hasSize(20);
    assertThat(orders)
        .allSatisfy(o -> assertThat(invoice(o).number()).hasSizeLessThanOrEqualTo(16));
    List<Long> all = serials();
    assertThat(all)
        .isEqualTo(IntStream.rangeClosed(1, all.size()).mapToObj(Long::valueOf).toList());
  }

  /** Every third one fails after its number was taken, and is settled by the second delivery. */
  private boolean settleOrDie(CapturedPayment payment) {
    boolean dies = payment.gatewayPaymentId().hashCode() % 3 == 0;
    try {
      transactions.run(
          () -> {
            settled.lock(payment.orderId());
            settled.captured(payment);
            if (dies) {
              throw new IllegalStateException("the process dies here");
            }
          });
    } catch (IllegalStateException died) {
      assertThat(dies).isTrue();
    }
    return dies;
  }

  @Test
  void theFinancialYearFollowsTheDateInIndia() {
    ProductId product = shop.product(Money.rupees(10));
    Instant lastMoment = Instant.parse("2024-03-31T18:29:59Z");
    Instant firstMoment = Instant.parse("2024-03-31T18:30:00Z");

    assertThat(invoiceAt(lastMoment, product).number()).startsWith("KA/23-24/");
    assertThat(invoiceAt(firstMoment, product).number()).startsWith("KA/24-25/");
    assertThat(invoiceAt(firstMoment, product).dated()).hasToString("2024-04-01");
  }

  @Test
  void aGatewayWhoseClockIsWrongDoesNotDateTheInvoice() {
    Order order = shop.placed(IndianState.BIHAR, shop.product(Money.rupees(10)));
    Instant before = clock.instant();

    shop.settle(shop.capture(order, order.total(), before.minus(Duration.ofDays(400))));

    Instant paidAt = book.find(order.id()).orElseThrow().requirePaidAt();
    assertThat(paidAt).isAfterOrEqualTo(order.placedAt()).isBeforeOrEqualTo(clock.instant());
  }

  @Test
  void theSameFormSentTwiceIsOneOrderAndAnotherFormIsAnother() {
    ProductId product = shop.product(Money.rupees(999));
    PlaceOrder wish = shop.wish(Shop.freshEmail(), IndianState.ASSAM, product);

    Order first = checkouts.place(wish);
    Order again = checkouts.place(wish);
    Order other = checkouts.place(shop.wish(Shop.freshEmail(), IndianState.ASSAM, product));

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(other.id()).isNotEqualTo(first.id());
    assertThat(other.number()).isGreaterThan(first.number()).matches("AA-\\d{4}-\\d{6}");
  }

  @Test
  void twentyTwinsOfOneFormAreOneOrder() throws Exception {
    PlaceOrder wish =
        shop.wish(Shop.freshEmail(), IndianState.ASSAM, shop.product(Money.rupees(999)));

    try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
      List<Callable<OrderId>> twins =
          IntStream.range(0, 20)
              .mapToObj(i -> (Callable<OrderId>) () -> checkouts.place(wish).id())
              .toList();
      List<OrderId> ids = threads.invokeAll(twins).stream().map(Future::resultNow).toList();
      assertThat(ids.stream().distinct()).hasSize(1);
    }
  }

  @Test
  void aPriceChangeDoesNotReachAPlacedOrder() {
    ProductId product = shop.product(Money.rupees(999));
    Order order = shop.placed(IndianState.ASSAM, product);

    authoring.changePrice(product, Money.rupees(1_499), null);
    shop.settle(shop.captureOf(order));

    assertThat(invoice(order).total()).isEqualTo(Money.rupees(999));
  }

  @Test
  void whatIsNotOnSaleCannotBeOrdered() {
    ProductId product = shop.product(Money.rupees(999));
    authoring.retire(product, null);

    assertThatThrownBy(() -> shop.placed(IndianState.ASSAM, product))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("checkout.not-for-sale"));
  }

  @Test
  void whoOwnsItAlreadyIsToldBeforePaying() {
    ProductId product = shop.product(Money.rupees(999));
    Order first = shop.paid(IndianState.ASSAM, product);
    UserId buyer = book.find(first.id()).orElseThrow().buyer().requireId();
    PlaceOrder wish = shop.wish(first.buyer().email(), IndianState.ASSAM, product);
    PlaceOrder signedIn =
        new PlaceOrder(
            wish.key(), wish.products(), wish.contact(), buyer, wish.attribution(), null);

    assertThatThrownBy(() -> checkouts.place(signedIn))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("checkout.owned"));
    assertThat(grants.activeDeliverables(buyer, Deliverable.COURSE)).hasSize(1);
  }

  private TaxDocument invoiceAt(Instant moment, ProductId product) {
    TaxDocument[] found = new TaxDocument[1];
    BusinessClock.at(moment, () -> found[0] = invoice(shop.paid(IndianState.KERALA, product)));
    return found[0];
  }

  private TaxDocument invoice(Order order) {
    return documents.invoiceOf(order.id().value()).orElseThrow();
  }

  private List<Long> serials() {
    String year = FinancialYear.of(Zones.dateInIndia(clock.instant())).label();
    return jdbc.sql(
            "SELECT serial FROM sales_invoice WHERE kind = 'INVOICE' AND financial_year = :year"
                + " ORDER BY serial")
        .param("year", year)
        .query(Long.class)
        .list();
  }

  private static long serial(String number) {
    return Long.parseLong(number.substring(number.lastIndexOf('/') + 1));
  }

  @Test
  void anOrderKeepsItsPriceForThreeDaysAndIsThenOrderedAnew() {
    AtomicReference<Order> old = new AtomicReference<>();
    BusinessClock.at(
        clock.instant().minus(Checkouts.OPEN_FOR).minusSeconds(1),
        () -> old.set(shop.placed(IndianState.KERALA, shop.product(Money.rupees(999)))));

    assertThatThrownBy(() -> checkouts.pay(old.get().id()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("checkout.too-old"));
  }
}
