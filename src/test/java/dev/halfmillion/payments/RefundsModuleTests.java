package dev.halfmillion.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.TestLine.Trouble;
import dev.halfmillion.platform.Refusal;
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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PaymentTest
class RefundsModuleTests {

  @Autowired Payments payments;
  @Autowired Inbox inbox;
  @Autowired RefundExecution execution;
  @Autowired PaymentStory story;
  @Autowired SandboxHistory gateway;
  @Autowired TestOrders orders;
  @Autowired TestLine line;
  @Autowired MovableClock clock;

  private UUID order;

  @BeforeEach
  void aPaidOrder() {
    order = story.paid().orderId();
  }

  @AfterEach
  void mendTheLine() {
    line.mend();
  }

  @Test
  void aRefundIsSentAtOnceAndBookedWhenTheGatewayHasDoneIt() {
    PaymentRefund requested = payments.refund(order, Money.rupees(500), "refund:a", "Unhappy");
    assertThat(requested.state()).isEqualTo(RefundState.REQUESTED);
    Awaitility.await().until(() -> refund().state() == RefundState.PENDING);
    assertThat(orders.told(order).refunds()).isZero();

    SignedEvent processed = theGatewayProcesses();
    story.deliver(processed);
    story.deliver(story.retold(processed));

    assertThat(refund().state()).isEqualTo(RefundState.SUCCEEDED);
    assertThat(refund().settledAt()).isNotNull();
    assertThat(orders.told(order).refunds()).isEqualTo(1);
    assertThat(orders.booked(order, TestOrders.CLEARING))
        .isEqualTo(Money.paise(199_900 - 4_718 - 50_000));
  }

  @Test
  void fiftyRefundsAtOnceNeverExceedWhatWasCaptured() throws Exception {
    line.become(Trouble.CUT_BEFORE);
    int granted = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<PaymentRefund>> all =
          IntStream.range(0, 50)
              .mapToObj(
                  i -> threads.submit(() -> payments.refund(order, Money.rupees(70), "r:" + i, "")))
              .toList();
      for (Future<PaymentRefund> one : all) {
        granted += granted(one) ? 1 : 0;
      }
    }

    // 28 × ₹70 = ₹1,960; a 29th would exceed ₹1,999.
    assertThat(granted).isEqualTo(28);
    assertThat(payments.refundsOf(order)).hasSize(28);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> payments.refund(order, Money.paise(3_901), "r:rest", ""))
        .matches(refusal -> refusal.sentence().contains("₹39.00"));
    payments.refund(order, Money.paise(3_900), "r:rest", "");
    assertThat(total()).isEqualTo(199_900);
  }

  private static boolean granted(Future<PaymentRefund> request) throws InterruptedException {
    try {
      request.get();
      return true;
    } catch (java.util.concurrent.ExecutionException refused) {
      assertThat(refused.getCause()).isInstanceOf(Refusal.class);
      return false;
    }
  }

  @Test
  void theSameCauseIsOneRefundAndAnotherAmountForItIsAConflict() {
    line.become(Trouble.CUT_BEFORE);
    PaymentRefund first = payments.refund(order, Money.rupees(100), "refund:" + order, "");
    PaymentRefund second = payments.refund(order, Money.rupees(100), "refund:" + order, "");

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(payments.refundsOf(order)).hasSize(1);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> payments.refund(order, Money.rupees(99), "refund:" + order, ""))
        .matches(refusal -> refusal.code().equals("payments.refund-differs"));
  }

  @Test
  void anOrderThatWasNotPaidHasNothingToRefund() {
    UUID unpaid = story.opened().orderId();

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> payments.refund(unpaid, Money.rupees(1), "refund:" + unpaid, ""))
        .matches(refusal -> refusal.code().equals("payments.nothing-paid"));
  }

  @Test
  void aRefundThatTheGatewayRefusesGivesItsReserveBack() {
    line.become(Trouble.REFUSED);
    payments.refund(order, PaymentStory.PRICE, "refund:" + order, "");
    Awaitility.await().until(() -> refund().state() == RefundState.FAILED);

    assertThat(refund().problem()).isEqualTo("Not today.");
    assertThat(orders.told(order).failed()).isEqualTo(1);
    line.mend();
    payments.refund(order, PaymentStory.PRICE, "refund-again:" + order, "");
    assertThat(payments.refundsOf(order)).hasSize(2);
  }

  @Test
  void aLostAnswerIsAskedForByItsKeyAndNeverSentTwice() {
    line.become(Trouble.CUT_AFTER);
    PaymentRefund refund = payments.refund(order, Money.rupees(500), "refund:" + order, "");
    Awaitility.await().until(() -> refund().problem() != null);
    assertThat(refund().state()).isEqualTo(RefundState.UNKNOWN);

    line.mend();
    executeAfter(Duration.ofSeconds(11));

    assertThat(refund().state()).isEqualTo(RefundState.PENDING);
    assertThat(refund().problem()).isNull();
    assertThat(line.calls(refund.id().toString()))
        .filteredOn(call -> call.startsWith("POST"))
        .hasSize(1);
  }

  @Test
  void aGatewayThatRefusesToAnswerAQuestionHasNotRefusedTheRefund() {
    line.become(Trouble.CUT_AFTER);
    payments.refund(order, Money.rupees(500), "refund:" + order, "");
    Awaitility.await().until(() -> refund().problem() != null);

    line.become(Trouble.REFUSED);
    executeAfter(Duration.ofSeconds(11));

    assertThat(refund().state()).isEqualTo(RefundState.UNKNOWN);
    assertThat(orders.told(order).failed()).isZero();
    line.mend();
    executeAfter(Duration.ofSeconds(31));
    assertThat(refund().state()).isEqualTo(RefundState.PENDING);
  }

  @Test
  void aCallThatNeverArrivedIsSentAgainUnderTheSameKey() {
    line.become(Trouble.CUT_BEFORE);
    PaymentRefund refund = payments.refund(order, Money.rupees(500), "refund:" + order, "");
    Awaitility.await().until(() -> refund().problem() != null);
    line.mend();

    executeAfter(Duration.ofSeconds(11));

    assertThat(refund().state()).isEqualTo(RefundState.PENDING);
    assertThat(line.calls(refund.id().toString()))
        .filteredOn(call -> call.startsWith("POST"))
        .hasSize(2);
    story.deliver(theGatewayProcesses());
    assertThat(orders.told(order).refunds()).isEqualTo(1);
  }

  @Test
  void aLostRefundWebhookIsFoundByAsking() {
    payments.refund(order, Money.rupees(500), "refund:" + order, "");
    Awaitility.await().until(() -> refund().state() == RefundState.PENDING);
    theGatewayProcesses();

    executeAfter(Duration.ofSeconds(11));

    assertThat(refund().state()).isEqualTo(RefundState.SUCCEEDED);
    assertThat(orders.told(order).refunds()).isEqualTo(1);
  }

  @Test
  void aRefundThatDiffersFromOursIsSetAside() {
    payments.refund(order, Money.rupees(500), "refund:" + order, "");
    Awaitility.await().until(() -> refund().state() == RefundState.PENDING);
    SignedEvent processed = theGatewayProcesses();

    story.deliver(story.changed(story.retold(processed), "\"amount\":50000", "\"amount\":50001"));
    assertThat(story.lastReason(order)).contains("differs from ours");
    assertThat(refund().state()).isEqualTo(RefundState.PENDING);
    assertThat(orders.told(order).refunds()).isZero();
  }

  @Test
  void aRefundCalledDoneAndThenFailedIsShownToAPerson() {
    payments.refund(order, Money.rupees(500), "refund:" + order, "");
    Awaitility.await().until(() -> refund().state() == RefundState.PENDING);
    SignedEvent processed = theGatewayProcesses();
    story.deliver(processed);

    story.deliver(
        story.changed(
            story.retold(processed), "\"status\":\"processed\"", "\"status\":\"failed\""));

    assertThat(refund().state()).isEqualTo(RefundState.SUCCEEDED);
    assertThat(story.news(order).getLast()).isEqualTo("quarantined");
    assertThat(story.lastReason(order)).contains("the buyer has no money back");
    assertThat(orders.told(order).failed()).isZero();
  }

  @Test
  void aKeyThatTheGatewayDoesNotKnowEndsNoRefund() {
    line.become(Trouble.KEY_UNKNOWN);
    payments.refund(order, Money.rupees(500), "refund:" + order, "");
    Awaitility.await().until(() -> refund().problem() != null);
    assertThat(refund().state()).isEqualTo(RefundState.UNKNOWN);
    assertThat(refund().problem()).contains("Set its keys");

    line.mend();
    executeAfter(Duration.ofSeconds(11));

    assertThat(refund().state()).isEqualTo(RefundState.PENDING);
    assertThat(orders.told(order).failed()).isZero();
  }

  @Test
  void aRefundCalledFailedAndThenDoneIsSetAside() {
    payments.refund(order, Money.rupees(500), "refund:" + order, "");
    Awaitility.await().until(() -> refund().state() == RefundState.PENDING);
    SignedEvent processed = theGatewayProcesses();
    SignedEvent failed =
        story.changed(story.retold(processed), "\"status\":\"processed\"", "\"status\":\"failed\"");

    story.deliver(failed);
    assertThat(refund().state()).isEqualTo(RefundState.FAILED);
    assertThat(orders.told(order).failed()).isEqualTo(1);
    story.deliver(processed);

    assertThat(refund().state()).isEqualTo(RefundState.FAILED);
    assertThat(story.news(order).getLast()).isEqualTo("quarantined");
    assertThat(orders.told(order).refunds()).isZero();
  }

  @Test
  void aFailedSurplusRefundCanBeTriedAgainOnce() {
    PaymentAttempt attempt = story.attempt(order);
    line.become(Trouble.REFUSED);
    story.deliver(story.paysAgain(attempt));
    Awaitility.await().until(() -> refund().state() == RefundState.FAILED);
    line.mend();

    PaymentRefund again = payments.retrySurplus(refund().id());
    assertThat(payments.retrySurplus(refund().id()).id()).isEqualTo(again.id());

    assertThat(payments.refundsOf(order)).hasSize(2);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> payments.retrySurplus(again.id()))
        .matches(refusal -> refusal.code().equals("payments.not-retryable"));
  }

  private PaymentRefund refund() {
    return payments.refundsOf(order).getFirst();
  }

  private long total() {
    return payments.refundsOf(order).stream().mapToLong(r -> r.amount().minor()).sum();
  }

  private SignedEvent theGatewayProcesses() {
    clock.advance(Duration.ofSeconds(3));
    return gateway.processRefunds().stream()
        .filter(event -> event.body().contains(refund().id().toString()))
        .findFirst()
        .orElseThrow();
  }

  private void executeAfter(Duration pause) {
    clock.advance(pause);
    execution.executeDue();
  }
}
