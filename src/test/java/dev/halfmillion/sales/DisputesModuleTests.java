package dev.halfmillion.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Books;
import dev.halfmillion.ledger.PostedJournal;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.disputes.Dispute;
import dev.halfmillion.payments.disputes.DisputeBook;
import dev.halfmillion.payments.disputes.DisputeState;
import dev.halfmillion.payments.gateways.GatewayEvent.DisputeStep;
import dev.halfmillion.payments.inbox.Quarantined;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SalesTest
@RecordApplicationEvents
class DisputesModuleTests {

  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final AccountRef CLEARING = AccountRef.asset("gateway-clearing").of("fake");
  private static final AccountRef HELD = AccountRef.asset("disputes-held").of("fake");
  private static final AccountRef REFUNDS = AccountRef.income("refunds");
  private static final AccountRef TAX = AccountRef.liability("tax-payable");
  private static final AccountRef LOSSES = AccountRef.expense("dispute-losses");

  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Refunds refunds;
  @Autowired RefundDecisions decisions;
  @Autowired OrderBook book;
  @Autowired DisputeBook disputes;
  @Autowired Checkouts checkouts;
  @Autowired Books books;
  @Autowired ApplicationEvents events;

  final UserId finance = UserId.next();
  final String dispute = "disp_" + NEXT.incrementAndGet() + "_" + System.nanoTime();

  @Test
  void anOpenDisputeHoldsTheMoneyLeavesTheCourseOpenAndStopsRefunds() {
    ProductId product = shop.product(Money.rupees(999));
    Order order = till.paid(IndianState.GOA, product);

    turn(order, DisputeStep.OPENED, Money.rupees(999));

    assertThat(balances(order).get(HELD)).isEqualTo(99_900);
    assertThat(balances(order).get(CLEARING)).isZero();
    assertThat(checkouts.owns(reload(order).buyer().requireId(), product)).isTrue();
    assertThat(reload(order).status()).isEqualTo(OrderStatus.PAID);
    assertThatThrownBy(() -> refunds.request(order.id(), Money.rupees(10), "Late", finance))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("refund.disputed");
    OrderDisputed told = events.stream(OrderDisputed.class).reduce((a, b) -> b).orElseThrow();
    assertThat(told.open()).isTrue();
    assertThat(told.lines().getFirst().disputed()).isEqualTo(Money.rupees(999));
  }

  @Test
  void aWonDisputeLeavesTheBooksAsTheyWere() {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));
    Map<AccountRef, Long> before = balances(order);

    turn(order, DisputeStep.INQUIRED, Money.rupees(999));
    assertThat(balances(order)).isEqualTo(before);
    turn(order, DisputeStep.OPENED, Money.rupees(999));
    turn(order, DisputeStep.WON, Money.rupees(999));

    before.put(HELD, 0L);
    assertThat(balances(order)).isEqualTo(before);
    assertThat(refunds.refundable(reload(order))).isEqualTo(Money.rupees(999));
    till.refund(order, Money.rupees(10), "Late", finance);
    assertThat(states(order))
        .containsExactly(DisputeState.INQUIRED, DisputeState.OPENED, DisputeState.WON);
  }

  @Test
  void aLostDisputeIsARefundByTheBankWithACreditNoteAndEndsAccess() {
    ProductId product = shop.product(Money.rupees(1_999));
    Order order = till.paid(IndianState.KARNATAKA, product);

    turn(order, DisputeStep.OPENED, Money.rupees(1_999));
    turn(order, DisputeStep.LOST, Money.rupees(1_999));

    PostedJournal journal = books.about(order.id()).getLast();
    assertThat(journal.cause()).endsWith(":lost").startsWith("dispute:dsp_");
    assertThat(journal.lines())
        .containsExactlyInAnyOrder(
            new PostedJournal.Line(REFUNDS, Money.paise(169_406)),
            new PostedJournal.Line(TAX, Money.paise(30_494)),
            new PostedJournal.Line(HELD, Money.paise(-199_900)));
    assertThat(reload(order).status()).isEqualTo(OrderStatus.REFUNDED);
    assertThat(checkouts.owns(reload(order).buyer().requireId(), product)).isFalse();
    assertThat(book.documents(order.id())).anyMatch(OrderBook.Document::creditNote);
    assertThat(refunds.of(order.id()).getFirst().kind()).isEqualTo(RefundKind.DISPUTE);
  }

  @Test
  void ofAPartlyRefundedOrderWhatTheDisputeTakesBeyondTheRestIsALoss() {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));
    till.refund(order, Money.rupees(900), "Late", finance);

    turn(order, DisputeStep.LOST, Money.rupees(999));

    assertThat(balances(order).get(LOSSES)).isEqualTo(90_000);
    assertThat(balances(order).get(CLEARING)).isEqualTo(-90_000);
    assertThat(balances(order).get(TAX)).isZero();
    assertThat(reload(order).refunded()).isEqualTo(Money.rupees(999));
  }

  @Test
  void newsThatIsLateOrRepeatedChangesNothing() {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));

    for (DisputeStep step :
        List.of(
            DisputeStep.LOST,
            DisputeStep.OPENED,
            DisputeStep.LOST,
            DisputeStep.INQUIRED,
            DisputeStep.CLOSED)) {
      turn(order, step, Money.rupees(500));
    }

    assertThat(states(order)).containsExactly(DisputeState.LOST);
    assertThat(balances(order).get(CLEARING)).isEqualTo(49_900);
    assertThat(balances(order)).doesNotContainKey(HELD);
    assertThat(reload(order).refunded()).isEqualTo(Money.rupees(500));
  }

  @Test
  void whatWasClosedAndIsLostAfterAllIsLost() {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));

    turn(order, DisputeStep.OPENED, Money.rupees(999));
    turn(order, DisputeStep.CLOSED, Money.rupees(999));
    assertThat(balances(order).get(CLEARING)).isEqualTo(99_900);
    turn(order, DisputeStep.LOST, Money.rupees(999));

    assertThat(balances(order).get(CLEARING)).isZero();
    assertThat(balances(order).get(HELD)).isZero();
  }

  @Test
  void twoEndsThatContradictAndOtherAmountsAreForAPerson() {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));
    turn(order, DisputeStep.WON, Money.rupees(500));

    assertThatThrownBy(() -> turn(order, DisputeStep.LOST, Money.rupees(500)))
        .isInstanceOf(Quarantined.class)
        .hasMessageContaining("won before and is lost now");
    assertThatThrownBy(() -> turn(order, DisputeStep.WON, Money.rupees(400)))
        .isInstanceOf(Quarantined.class);
    assertThatThrownBy(
            () -> till.dispute(order, DisputeStep.OPENED, dispute + "b", Money.rupees(1_000)))
        .isInstanceOf(Quarantined.class);
    assertThat(reload(order).refunded()).isEqualTo(Money.rupees(0));
  }

  @Test
  void aRefundThatWaitsIsNotApprovedDuringADisputeAndGoesWithItsLoss() {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(30_000)));
    Refund waiting = till.refund(order, Money.rupees(20_000), "Too much", finance);
    turn(order, DisputeStep.OPENED, Money.rupees(30_000));

    assertThatThrownBy(
            () -> decisions.approve(waiting.id(), UserId.next(), decisions.seal(waiting), ""))
        .hasMessageContaining("refund.disputed");
    turn(order, DisputeStep.LOST, Money.rupees(30_000));

    assertThat(refunds.of(order.id()).getFirst().status()).isEqualTo(RefundStatus.DECLINED);
    assertThat(reload(order).refunded()).isEqualTo(Money.rupees(30_000));
    assertThat(balances(order)).doesNotContainKey(LOSSES);
  }

  private void turn(Order order, DisputeStep step, Money amount) {
    till.dispute(order, step, dispute, amount);
  }

  private List<DisputeState> states(Order order) {
    Dispute known = disputes.ofOrder(order.id().value()).getFirst();
    return disputes.turns(known.id()).stream().map(Dispute.Turn::state).toList();
  }

  private Order reload(Order order) {
    return book.find(order.id()).orElseThrow();
  }

  /** What the order's own journals leave on each account; debits positive. */
  private Map<AccountRef, Long> balances(Order order) {
    Map<AccountRef, Long> sums = new HashMap<>();
    books.about(order.id()).stream()
        .flatMap(journal -> journal.lines().stream())
        .forEach(line -> sums.merge(line.account(), line.amount().minor(), Long::sum));
    return sums;
  }
}
