package dev.halfmillion.payments;

import static dev.halfmillion.payments.PaymentStory.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.TestLine.Trouble;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.testing.MovableClock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PaymentTest
class OpeningModuleTests {

  @Autowired Payments payments;
  @Autowired PaymentStory story;
  @Autowired TestOrders orders;
  @Autowired TestLine line;
  @Autowired Transactions transactions;
  @Autowired MovableClock clock;

  @AfterEach
  void mendTheLine() {
    line.mend();
  }

  @Test
  void anOpenedAttemptLeadsToTheGatewaysPage() {
    UUID order = orders.place();

    OpenedPayment opened = payments.open(request(order));

    PaymentAttempt attempt = story.attempt(order);
    assertThat(opened.attempt()).isEqualTo(attempt.id());
    assertThat(opened.redirectTo().getPath())
        .isEqualTo("/sandbox-gateway/pay/" + attempt.gatewayOrderId());
    assertThat(attempt.state()).isEqualTo(AttemptState.CREATED);
    assertThat(attempt.amount()).isEqualTo(PaymentStory.PRICE);
    assertThat(attempt.nextPollAt()).isNotNull();
  }

  @Test
  void openingAgainOffersTheSamePage() {
    UUID order = orders.place();

    OpenedPayment first = payments.open(request(order));
    OpenedPayment second = payments.open(request(order));

    assertThat(second).isEqualTo(first);
    assertThat(line.calls(first.attempt().toString())).hasSize(1);
  }

  @Test
  void anotherAmountOrADayLaterIsAnotherAttempt() {
    UUID order = orders.place();
    payments.open(request(order));

    payments.open(request(order, Money.rupees(99)));
    assertThat(payments.attemptsOf(order)).hasSize(2);

    clock.advance(Duration.ofDays(1));
    payments.open(request(order, Money.rupees(99)));
    assertThat(payments.attemptsOf(order)).hasSize(3);
  }

  @Test
  void aDeclinedAttemptIsFollowedByANewOne() {
    PaymentAttempt attempt = story.opened();
    story.deliver(story.declined(attempt));

    payments.open(request(attempt.orderId()));

    assertThat(payments.attemptsOf(attempt.orderId()))
        .extracting(PaymentAttempt::state)
        .containsExactly(AttemptState.FAILED, AttemptState.CREATED);
  }

  @Test
  void anOrderThatIsPaidIsNotOpenedAgain() {
    PaymentAttempt attempt = story.paid();

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> payments.open(request(attempt.orderId())))
        .matches(refusal -> refusal.code().equals("payments.already-paid"));
  }

  @Test
  void aSilentGatewayLeavesTheAttemptUnknownAndTheSameReceiptIsUsedAgain() {
    UUID order = orders.place();
    line.become(Trouble.CUT_AFTER);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> payments.open(request(order)))
        .matches(refusal -> refusal.code().equals("payments.gateway-silent"));
    PaymentAttempt unknown = story.attempt(order);
    assertThat(unknown.state()).isEqualTo(AttemptState.UNKNOWN);
    assertThat(unknown.problem()).isNotNull();

    line.mend();
    OpenedPayment opened = payments.open(request(order));

    assertThat(opened.attempt()).isEqualTo(unknown.id());
    assertThat(story.attempt(order).state()).isEqualTo(AttemptState.CREATED);
    assertThat(story.attempt(order).problem()).isNull();
  }

  @Test
  void aGarbledAnswerIsSilenceToo() {
    UUID order = orders.place();
    line.become(Trouble.GARBLED);

    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> payments.open(request(order)));

    assertThat(story.attempt(order).state()).isEqualTo(AttemptState.UNKNOWN);
  }

  @Test
  void aRefusalEndsTheAttempt() {
    UUID order = orders.place();
    line.become(Trouble.REFUSED);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> payments.open(request(order)))
        .matches(refusal -> refusal.code().equals("payments.gateway-refused"));

    assertThat(story.attempt(order).state()).isEqualTo(AttemptState.FAILED);
  }

  @Test
  void impatientClicksOpenOneAttempt() throws Exception {
    UUID order = orders.place();
    try (ExecutorService clicks = Executors.newVirtualThreadPerTaskExecutor()) {
      var opened =
          IntStream.range(0, 8)
              .mapToObj(i -> clicks.submit(() -> payments.open(request(order))))
              .toList();
      for (Future<OpenedPayment> one : opened) {
        assertThat(one.get()).isEqualTo(opened.getFirst().get());
      }
    }
    assertThat(payments.attemptsOf(order)).hasSize(1);
  }

  @Test
  void theGatewayIsNeverCalledFromWithinATransaction() {
    UUID order = orders.place();

    assertThatIllegalStateException()
        .isThrownBy(() -> transactions.run(() -> payments.open(request(order))));

    assertThat(payments.attemptsOf(order)).isEmpty();
  }
}
