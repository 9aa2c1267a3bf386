package dev.halfmillion.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.money.Money;
import dev.halfmillion.sandbox.SandboxHistory;
import dev.halfmillion.sandbox.SignedEvent;
import dev.halfmillion.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PaymentTest
class CapturingModuleTests {

  private static final AccountRef FEES = AccountRef.expense("gateway-fees");
  private static final AccountRef INPUT_TAX = AccountRef.asset("input-tax");
  private static final AccountRef SURPLUS = AccountRef.liability("surplus-payments");

  @Autowired Payments payments;
  @Autowired RefundExecution refunds;
  @Autowired PaymentStory story;
  @Autowired TestOrders orders;
  @Autowired TestLine line;
  @Autowired SandboxHistory gateway;
  @Autowired MovableClock clock;

  @AfterEach
  void mendTheLine() {
    line.mend();
  }

  @Test
  void aCapturePaysTheOrderAndBooksTheFeeOf1999() {
    PaymentAttempt attempt = story.opened();

    assertThat(story.deliver(story.pays(attempt))).isEqualTo(Inbox.Receipt.STORED);

    UUID order = attempt.orderId();
    PaymentAttempt paid = story.attempt(order);
    assertThat(paid.state()).isEqualTo(AttemptState.CAPTURED);
    assertThat(paid.gatewayPaymentId()).isEqualTo(orders.told(order).paidBy());
    assertThat(paid.nextPollAt()).isNull();
    assertThat(orders.booked(order, FEES)).isEqualTo(Money.paise(3_998));
    assertThat(orders.booked(order, INPUT_TAX)).isEqualTo(Money.paise(720));
    assertThat(orders.booked(order, TestOrders.CLEARING)).isEqualTo(Money.paise(195_182));
    assertThat(story.news(order)).containsExactly("processed");
  }

  @Test
  void theSameWebhookTenTimesAtOnceIsOneCapture() throws Exception {
    PaymentAttempt attempt = story.opened();
    SignedEvent captured = story.pays(attempt);

    List<Inbox.Receipt> receipts = atOnce(10, () -> story.arrive(captured));
    story.settle();

    assertThat(receipts).filteredOn(Inbox.Receipt.STORED::equals).hasSize(1);
    assertThat(receipts).filteredOn(Inbox.Receipt.REPEATED::equals).hasSize(9);
    assertThat(orders.told(attempt.orderId()).captures()).isEqualTo(1);
    assertThat(orders.booked(attempt.orderId(), TestOrders.CLEARING))
        .isEqualTo(Money.paise(195_182));
  }

  @Test
  void theSameCaptureUnderTenNamesAtOnceIsOneCapture() throws Exception {
    PaymentAttempt attempt = story.opened();
    SignedEvent captured = story.pays(attempt);
    List<SignedEvent> retold =
        IntStream.range(0, 10).mapToObj(i -> story.retold(captured)).toList();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      retold.forEach(event -> threads.submit(() -> story.arrive(event)));
    }
    story.settle();

    UUID order = attempt.orderId();
    assertThat(orders.told(order).captures()).isEqualTo(1);
    assertThat(story.news(order)).filteredOn("processed"::equals).hasSize(1);
    assertThat(story.news(order)).filteredOn("ignored"::equals).hasSize(9);
    assertThat(payments.refundsOf(order)).isEmpty();
  }

  @Test
  void newsOutOfOrderEndsTheSame() {
    PaymentAttempt attempt = story.opened();
    SignedEvent declined = story.declined(attempt);
    SignedEvent authorized = story.pending(attempt);
    SignedEvent captured = story.pays(attempt);

    story.deliver(captured);
    story.deliver(authorized);
    story.deliver(declined);

    UUID order = attempt.orderId();
    assertThat(story.attempt(order).state()).isEqualTo(AttemptState.CAPTURED);
    assertThat(orders.told(order)).isEqualTo(told(order, 1, 0));
    assertThat(story.news(order)).containsExactly("processed", "ignored", "ignored");
  }

  @Test
  void aBuyerMayTryAgainAfterADecline() {
    PaymentAttempt attempt = story.opened();

    story.deliver(story.declined(attempt));
    assertThat(story.attempt(attempt.orderId()).state()).isEqualTo(AttemptState.FAILED);
    assertThat(story.attempt(attempt.orderId()).problem()).contains("declined");
    story.deliver(story.pending(attempt));
    assertThat(story.attempt(attempt.orderId()).state()).isEqualTo(AttemptState.AUTHORIZED);
    story.deliver(story.pays(attempt));

    assertThat(story.attempt(attempt.orderId()).state()).isEqualTo(AttemptState.CAPTURED);
    assertThat(orders.told(attempt.orderId())).isEqualTo(told(attempt.orderId(), 1, 1));
  }

  @Test
  void twoCapturesOfOneAttemptFulfilOnceAndGiveTheSurplusBackOnce() {
    PaymentAttempt attempt = story.paid();
    UUID order = attempt.orderId();
    SignedEvent second = story.paysAgain(attempt);

    line.become(TestLine.Trouble.CUT_BEFORE);
    story.deliver(second);
    story.deliver(story.retold(second));

    assertThat(orders.told(order).captures()).isEqualTo(2);
    assertThat(orders.told(order).paidBy()).isEqualTo(attempt.gatewayPaymentId());
    assertThat(payments.refundsOf(order))
        .singleElement()
        .satisfies(
            refund -> {
              assertThat(refund.surplus()).isTrue();
              assertThat(refund.amount()).isEqualTo(PaymentStory.PRICE);
            });
    assertThat(orders.booked(order, SURPLUS)).isEqualTo(PaymentStory.PRICE.negated());

    line.mend();
    clock.advance(Duration.ofMinutes(20));
    refunds.executeDue();
    clock.advance(Duration.ofSeconds(3));
    gateway.processRefunds().forEach(story::deliver);

    assertThat(payments.refundsOf(order).getFirst().state()).isEqualTo(RefundState.SUCCEEDED);
    assertThat(orders.booked(order, SURPLUS)).isEqualTo(Money.paise(0));
    assertThat(orders.told(order).refunds()).isZero();
    // Both fees stay: 2 × 4,718.
    assertThat(orders.booked(order, TestOrders.CLEARING))
        .isEqualTo(Money.paise(199_900 - 2 * 4_718));
  }

  @Test
  void twoAttemptsOfOneOrderMayBothBeCaptured() {
    PaymentAttempt first = story.opened();
    UUID order = first.orderId();
    story.deliver(story.declined(first));
    payments.open(PaymentStory.request(order));
    PaymentAttempt second = payments.attemptsOf(order).getLast();

    story.deliver(story.pays(second));
    story.deliver(story.pays(first));

    assertThat(payments.attemptsOf(order))
        .extracting(PaymentAttempt::state)
        .containsOnly(AttemptState.CAPTURED);
    assertThat(orders.told(order).paidBy())
        .isEqualTo(payments.attemptsOf(order).getLast().gatewayPaymentId());
    assertThat(payments.refundsOf(order)).hasSize(1);
  }

  @Test
  void anUnknownOrderIsSetAside() {
    PaymentAttempt attempt = story.opened();
    SignedEvent captured = story.pays(attempt);
    SignedEvent strange =
        story.changed(
            story.changed(captured, attempt.gatewayOrderId(), "order_strange"),
            attempt.id().toString(),
            "att_0000000000000000000000000");

    story.deliver(strange);

    assertThat(orders.told(attempt.orderId()).captures()).isZero();
    assertThat(story.attempt(attempt.orderId()).state()).isEqualTo(AttemptState.CREATED);
    assertThat(story.news(attempt.orderId())).isEmpty();
  }

  @Test
  void aWrongAmountCurrencyOrOrderIsSetAsideAndChangesNothing() {
    assertSetAside("\"amount\":199900", "\"amount\":199899", "Paid 199899 minor units");
    assertSetAside("\"amount\":199900", "\"amount\":199901", "Paid 199901 minor units");
    assertSetAside("\"amount\":199900", "\"amount\":-199900", "Paid -199900 minor units");
    assertSetAside("\"currency\":\"INR\"", "\"currency\":\"USD\"", "Paid in USD");
    assertSetAside("\"order_id\":\"order_", "\"order_id\":\"other_", "another order");
    assertSetAside("\"fee\":4718", "\"fee\":300000", "larger than the payment");
    assertSetAside("\"fee\":4718", "\"fee\":-1", "larger than the payment");
  }

  private void assertSetAside(String from, String to, String reason) {
    PaymentAttempt attempt = story.opened();

    story.deliver(story.changed(story.pays(attempt), from, to));

    UUID order = attempt.orderId();
    assertThat(story.news(order)).containsExactly("quarantined");
    assertThat(story.lastReason(order)).contains(reason);
    assertThat(orders.told(order)).isEqualTo(told(order, 0, 0));
    assertThat(story.attempt(order).state()).isEqualTo(AttemptState.CREATED);
    assertThat(orders.booked(order, TestOrders.CLEARING)).isEqualTo(Money.paise(0));
  }

  @Test
  void onePaymentCannotPayTwoOrders() {
    PaymentAttempt paid = story.paid();
    PaymentAttempt other = story.opened();
    SignedEvent captured = story.pays(other);

    story.deliver(
        story.changed(captured, paymentIn(captured), String.valueOf(paid.gatewayPaymentId())));

    assertThat(story.news(other.orderId())).containsExactly("quarantined");
    assertThat(story.lastReason(other.orderId())).contains("booked for another order");
    assertThat(orders.told(other.orderId()).paidBy()).isNull();
  }

  @Test
  void whatTheOrderCallsAMismatchIsSetAsideAndUndone() {
    PaymentAttempt attempt = story.opened();
    UUID order = attempt.orderId();
    orders.refuse(order, "This order was cancelled.");

    story.deliver(story.pays(attempt));

    assertThat(story.lastReason(order)).isEqualTo("This order was cancelled.");
    assertThat(orders.told(order).captures()).isZero();
    assertThat(story.attempt(order).state()).isEqualTo(AttemptState.CREATED);
    orders.mend(order);
  }

  @Test
  void newsFasterThanTheAnswerToOurOwnCallFindsTheAttemptByItsReceipt() {
    UUID order = orders.place();
    line.become(TestLine.Trouble.CUT_AFTER);
    try {
      payments.open(PaymentStory.request(order));
    } catch (dev.halfmillion.platform.Refusal silent) {
      line.mend();
    }
    PaymentAttempt attempt = story.attempt(order);
    assertThat(attempt.gatewayOrderId()).isNull();

    story.deliver(story.pays(attempt));

    assertThat(story.attempt(order).state()).isEqualTo(AttemptState.CAPTURED);
    assertThat(story.attempt(order).gatewayOrderId()).isNotNull();
  }

  private TestOrders.Told told(UUID order, int captures, int declines) {
    return new TestOrders.Told(orders.told(order).paidBy(), captures, declines, 0, 0);
  }

  private static String paymentIn(SignedEvent event) {
    return event.body().replaceAll(".*\"id\":\"(pay_\\w+)\".*", "$1");
  }

  private static <T> List<T> atOnce(int times, java.util.concurrent.Callable<T> work)
      throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> all = threads.invokeAll(java.util.Collections.nCopies(times, work));
      return all.stream().map(Future::resultNow).toList();
    }
  }
}
