package dev.halfmillion.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Books;
import dev.halfmillion.ledger.PostedJournal;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.documents.DocumentKind;
import dev.halfmillion.sales.documents.TaxDocument;
import dev.halfmillion.sales.documents.TaxDocuments;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SalesTest
@RecordApplicationEvents
class RefundsModuleTests {

  private static final AccountRef CLEARING = AccountRef.asset("gateway-clearing").of("fake");
  private static final AccountRef REFUNDS = AccountRef.income("refunds");
  private static final AccountRef TAX = AccountRef.liability("tax-payable");

  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Refunds refunds;
  @Autowired OrderBook book;
  @Autowired Checkouts checkouts;
  @Autowired TaxDocuments documents;
  @Autowired Books books;
  @Autowired AuditLog audit;
  @Autowired FakeGateway gateway;
  @Autowired ApplicationEvents events;

  final UserId finance = UserId.next();

  @AfterEach
  void theGatewayRefunds() {
    gateway.setRefusing(false);
  }

  @Test
  void aWholeRefundReversesTheSaleAndClosesTheCourse() {
    ProductId product = shop.product(Money.rupees(1_999));
    Order order = till.paid(IndianState.KARNATAKA, product);
    UserId buyer = book.find(order.id()).orElseThrow().buyer().requireId();
    assertThat(checkouts.owns(buyer, product)).isTrue();

    Refund refund = till.refund(order, Money.rupees(1_999), "Changed their mind", finance);

    assertThat(book.find(order.id()).orElseThrow().status()).isEqualTo(OrderStatus.REFUNDED);
    assertThat(checkouts.owns(buyer, product)).isFalse();
    PostedJournal journal = books.about(order.id()).getLast();
    assertThat(journal.cause()).isEqualTo("refund:" + refund.publicId());
    assertThat(journal.lines())
        .containsExactly(
            new PostedJournal.Line(REFUNDS, Money.paise(169_406)),
            new PostedJournal.Line(TAX, Money.paise(30_494)),
            new PostedJournal.Line(CLEARING, Money.paise(-199_900)));
    TaxDocument note = creditNotes(order).getFirst();
    assertThat(note.number()).startsWith("CN/");
    assertThat(note.tax().cgst()).isEqualTo(Money.paise(15_247));
    assertThat(note.snapshot().corrects()).startsWith("KA/");
    assertThat(note.snapshot().reason()).isEqualTo("Changed their mind");
    assertThat(audit.of(order.id().toString()).getFirst().actor()).isEqualTo(finance);
  }

  @Test
  void threeThirdsOf999GiveBackItsTaxToThePaisa() {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));

    for (int i = 0; i < 3; i++) {
      till.refund(order, Money.rupees(333), "A third", finance);
    }

    assertThat(creditNotes(order))
        .extracting(d -> d.tax().igst().minor())
        .containsExactly(5_080L, 5_078L, 5_080L);
    assertThat(balances(order)).allSatisfy((account, minor) -> assertThat(minor).isNotNull());
    assertThat(balances(order).get(TAX)).isZero();
    assertThat(balances(order).get(CLEARING)).isZero();
    assertThat(balances(order).get(REFUNDS)).isEqualTo(84_662);
    assertThat(book.find(order.id()).orElseThrow().status()).isEqualTo(OrderStatus.REFUNDED);
  }

  @Test
  void aPartLeavesTheCourseOpen() {
    ProductId product = shop.product(Money.rupees(999));
    Order order = till.paid(IndianState.GOA, product);

    till.refund(order, Money.rupees(100), "Came late", finance);

    Order after = book.find(order.id()).orElseThrow();
    assertThat(after.status()).isEqualTo(OrderStatus.PARTIALLY_REFUNDED);
    assertThat(after.refunded()).isEqualTo(Money.rupees(100));
    assertThat(checkouts.owns(after.buyer().requireId(), product)).isTrue();
    assertThat(refunds.refundable(after)).isEqualTo(Money.rupees(899));
  }

  @Test
  void theAnnouncementIsCumulativePerLine() {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));

    till.refund(order, Money.rupees(333), "one", finance);
    till.refund(order, Money.rupees(166), "two", finance);

    List<OrderRefunded.Line> lines =
        events.stream(OrderRefunded.class)
            .filter(e -> e.orderId().equals(order.id()))
            .flatMap(e -> e.lines().stream())
            .toList();
    assertThat(lines)
        .extracting(l -> l.refundedNow().minor(), l -> l.refundedTotal().minor())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(33_300L, 33_300L),
            org.assertj.core.groups.Tuple.tuple(16_600L, 49_900L));
  }

  static LongStream seeds() {
    return LongStream.concat(LongStream.rangeClosed(1, 4), LongStream.of(System.nanoTime()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void randomPartsOverSeveralLinesEndWhereTheSaleBegan(long seed) {
    Random random = new Random(seed);
    ProductId[] products =
        IntStream.rangeClosed(0, 1 + random.nextInt(3))
            .mapToObj(i -> shop.product(Money.paise(100 + random.nextInt(300_000))))
            .toArray(ProductId[]::new);
    Order order = till.paid(IndianState.GOA, products);
    Money left = order.total();
    while (left.isPositive()) {
      long some = 100 + random.nextLong(Math.max(1, left.minor()));
      Money part = Money.paise(some > left.minor() - 100 ? left.minor() : some);
      till.refund(order, part, "part", finance);
      left = left.minus(part);
    }

    Order after = book.find(order.id()).orElseThrow();
    assertThat(after.status()).isEqualTo(OrderStatus.REFUNDED);
    assertThat(after.refunded()).isEqualTo(order.total());
    assertThat(balances(order).get(TAX)).isZero();
    assertThat(balances(order).get(CLEARING)).isZero();
    assertThat(balances(order).get(REFUNDS)).isEqualTo(order.tax().taxable().minor());
    long noted = creditNotes(order).stream().mapToLong(d -> d.total().minor()).sum();
    assertThat(noted).isEqualTo(order.total().minor());
  }

  @Test
  void aHundredRequestsAtOnceNeverGiveBackMoreThanWasPaid() throws Exception {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));

    int granted = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(100)) {
      List<Callable<Boolean>> requests =
          IntStream.range(0, 100).mapToObj(i -> (Callable<Boolean>) () -> asks(order)).toList();
      for (Future<Boolean> answer : threads.invokeAll(requests)) {
        granted += answer.get() ? 1 : 0;
      }
    }

    assertThat(granted).isEqualTo(9);
    Order after = book.find(order.id()).orElseThrow();
    assertThat(after.refunded()).isEqualTo(Money.rupees(900));
    assertThat(balances(order).get(CLEARING)).isEqualTo(9_900);
    assertThat(refunds.refundable(after)).isEqualTo(Money.rupees(99));
  }

  private boolean asks(Order order) {
    try {
      till.refund(order, Money.rupees(100), "race", finance);
      return true;
    } catch (Refusal full) {
      assertThat(full.code()).isEqualTo("refund.too-large");
      return false;
    }
  }

  @Test
  void theSameFormSentTwiceIsOneRefund() {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));

    RefundDraft once = RefundDraft.of(Money.rupees(10), "once");
    Refund first = refunds.request(order.id(), once, finance, "key-of-a-form");
    Refund again = refunds.request(order.id(), once, finance, "key-of-a-form");

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(refunds.of(order.id())).hasSize(1);
  }

  @Test
  void aRefundTheGatewayCannotDoGivesItsReserveBack() {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));
    gateway.setRefusing(true);

    till.refund(order, Money.rupees(999), "closed account", finance);

    assertThat(refunds.of(order.id()).getFirst().status()).isEqualTo(RefundStatus.FAILED);
    Order after = book.find(order.id()).orElseThrow();
    assertThat(after.status()).isEqualTo(OrderStatus.PAID);
    assertThat(refunds.refundable(after)).isEqualTo(Money.rupees(999));
    assertThat(books.about(order.id())).hasSize(1);
    assertThat(creditNotes(order)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {99_901, Long.MAX_VALUE, 99, 1, 0, -100})
  void anAmountThatDoesNotFitIsRefused(long paise) {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));

    assertThatThrownBy(() -> refunds.request(order.id(), Money.paise(paise), "r", finance))
        .isInstanceOf(Refusal.class);
    assertThat(refunds.of(order.id())).isEmpty();
  }

  @Test
  void whatIsNotPaidOrHasNoReasonIsRefused() {
    Order unpaid = shop.placed(IndianState.GOA, shop.product(Money.rupees(999)));
    Order paid = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));
    Money amount = Money.rupees(10);

    assertThatThrownBy(() -> refunds.request(unpaid.id(), amount, "r", finance))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> refunds.request(paid.id(), amount, " ", finance))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> refunds.request(paid.id(), amount, "r".repeat(301), finance))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> refunds.request(OrderId.next(), amount, "r", finance))
        .isInstanceOf(Refusal.class);
    assertThat(refunds.refundable(unpaid)).isEqualTo(Money.paise(0));
  }

  private List<TaxDocument> creditNotes(Order order) {
    return documents.ofOrder(order.id().value()).stream()
        .filter(d -> d.kind() == DocumentKind.CREDIT_NOTE)
        .toList();
  }

  /** What the order's own journals leave on each account; debits positive. */
  private Map<AccountRef, Long> balances(Order order) {
    Map<AccountRef, Long> sums = new HashMap<>();
    books.about(order.id()).stream()
        .flatMap(journal -> journal.lines().stream())
        .forEach(line -> sums.merge(line.account(), line.amount().minor(), Long::sum));
    return sums;
  }

  @Test
  void theLongestReasonIsBookedToo() {
    Order order = till.paid(IndianState.KERALA, shop.product(Money.rupees(1_999)));

    Refund refund = till.refund(order, Money.rupees(999), "क".repeat(300), finance);

    assertThat(refunds.of(order.id()))
        .singleElement()
        .matches(r -> r.id().equals(refund.id()) && r.status() == RefundStatus.SUCCEEDED);
    assertThat(books.about(order.id().toString()).getLast().description())
        .hasSizeLessThanOrEqualTo(200)
        .endsWith("क…");
  }
}
