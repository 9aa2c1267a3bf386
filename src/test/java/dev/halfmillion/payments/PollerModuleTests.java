package dev.halfmillion.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.payments.TestLine.Trouble;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.testing.MovableClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PaymentTest
class PollerModuleTests {

  @Autowired Payments payments;
  @Autowired Inbox inbox;
  @Autowired Poller poller;
  @Autowired PaymentStory story;
  @Autowired TestOrders orders;
  @Autowired TestLine line;
  @Autowired MovableClock clock;

  @AfterEach
  void mendTheLine() {
    line.mend();
  }

  @Test
  void aLostWebhookIsFoundByAsking() {
    PaymentAttempt attempt = story.opened();
    story.pays(attempt);

    askAfter(Duration.ofSeconds(11));

    assertThat(story.attempt(attempt.orderId()).state()).isEqualTo(AttemptState.CAPTURED);
    assertThat(orders.told(attempt.orderId()).captures()).isEqualTo(1);
    assertThat(inbox.eventsOf(attempt.orderId()))
        .singleElement()
        .matches(ReceivedEvent::byAsking)
        .matches(event -> event.type().equals("payment.captured"));
  }

  @Test
  void aWebhookAfterAskingChangesNothing() {
    PaymentAttempt attempt = story.opened();
    var late = story.pays(attempt);
    askAfter(Duration.ofSeconds(11));

    story.deliver(late);

    assertThat(story.news(attempt.orderId())).containsExactly("processed", "ignored");
    assertThat(orders.told(attempt.orderId()).captures()).isEqualTo(1);
  }

  @Test
  void nobodyIsAskedBeforeTheTimeNorAfterTheCapture() {
    PaymentAttempt attempt = story.opened();
    String asked = attempt.gatewayOrderId() + "/payments";

    askAfter(Duration.ofSeconds(5));
    assertThat(line.calls(asked)).isEmpty();
    askAfter(Duration.ofSeconds(5));
    assertThat(line.calls(asked)).hasSize(1);
    askAfter(Duration.ofSeconds(5));
    assertThat(line.calls(asked)).hasSize(1);

    story.deliver(story.pays(attempt));
    askAfter(Duration.ofDays(2));
    assertThat(line.calls(asked)).hasSize(1);
  }

  @Test
  void aBuyerWhoComesBackHasTheGatewayAskedAtOnce() {
    PaymentAttempt attempt = story.opened();
    for (int i = 0; i < 6; i++) {
      askAfter(Duration.ofMinutes(30));
    }
    story.pays(attempt);

    payments.askSoon(attempt.orderId());
    askAfter(Duration.ofSeconds(3));

    assertThat(story.attempt(attempt.orderId()).state()).isEqualTo(AttemptState.CAPTURED);
  }

  @Test
  void aCallThatTimedOutIsSettledByAskingForItsReceipt() {
    UUID order = unknownOrder(Trouble.CUT_AFTER);

    askAfter(Duration.ofSeconds(11));

    PaymentAttempt attempt = story.attempt(order);
    assertThat(attempt.state()).isEqualTo(AttemptState.CREATED);
    assertThat(attempt.gatewayOrderId()).isNotNull();
    assertThat(attempt.problem()).isNull();
    assertThat(line.calls("POST")).filteredOn(c -> c.contains(attempt.id().toString())).hasSize(1);
  }

  @Test
  void aCallThatNeverArrivedIsGivenUpAfterFiveMinutes() {
    UUID order = unknownOrder(Trouble.CUT_BEFORE);

    askAfter(Duration.ofSeconds(11));
    assertThat(story.attempt(order).state()).isEqualTo(AttemptState.UNKNOWN);
    askAfter(Duration.ofMinutes(6));

    assertThat(story.attempt(order).state()).isEqualTo(AttemptState.EXPIRED);
    assertThat(story.attempt(order).nextPollAt()).isNull();
  }

  @Test
  void aSilentGatewayIsAskedAgainAndNothingIsGivenUp() {
    PaymentAttempt attempt = story.opened();
    story.pays(attempt);
    line.become(Trouble.CUT_BEFORE);

    askAfter(Duration.ofDays(4));
    assertThat(story.attempt(attempt.orderId()).state()).isEqualTo(AttemptState.CREATED);
    assertThat(story.attempt(attempt.orderId()).problem()).contains("does not answer");

    line.mend();
    askAfter(Duration.ofDays(1));
    assertThat(orders.told(attempt.orderId()).captures()).isEqualTo(1);
  }

  @Test
  void anAttemptThatNobodyPaidExpiresAfterThreeDaysAndALatePaymentStillCounts() {
    PaymentAttempt attempt = story.opened();

    askAfter(Duration.ofDays(3).minusMinutes(1));
    assertThat(story.attempt(attempt.orderId()).state()).isEqualTo(AttemptState.CREATED);
    askAfter(Duration.ofHours(9));
    assertThat(story.attempt(attempt.orderId()).state()).isEqualTo(AttemptState.EXPIRED);

    story.deliver(story.pays(attempt));
    assertThat(story.attempt(attempt.orderId()).state()).isEqualTo(AttemptState.CAPTURED);
    assertThat(orders.told(attempt.orderId()).captures()).isEqualTo(1);
  }

  @Test
  void anAttemptThatTheBankAgreedToStaysOpenForWeeks() {
    PaymentAttempt attempt = story.opened();
    story.deliver(story.pending(attempt));

    askAfter(Duration.ofDays(4));
    assertThat(story.attempt(attempt.orderId()).state()).isEqualTo(AttemptState.AUTHORIZED);
    assertThat(story.attempt(attempt.orderId()).nextPollAt()).isNotNull();

    askAfter(Duration.ofDays(27));
    assertThat(story.attempt(attempt.orderId()).state()).isEqualTo(AttemptState.EXPIRED);
    assertThat(story.attempt(attempt.orderId()).nextPollAt()).isNull();
  }

  @Test
  void newsThatTheBankAgreedOpensAnExpiredAttemptAgain() {
    PaymentAttempt attempt = story.opened();
    askAfter(Duration.ofDays(4));
    assertThat(story.attempt(attempt.orderId()).state()).isEqualTo(AttemptState.EXPIRED);

    story.deliver(story.pending(attempt));

    assertThat(story.attempt(attempt.orderId()).state()).isEqualTo(AttemptState.AUTHORIZED);
    assertThat(story.attempt(attempt.orderId()).nextPollAt()).isNotNull();
  }

  @Test
  void whatIsLearntByAskingIsComparedToo() {
    PaymentAttempt attempt = story.opened();
    story.pays(attempt);
    line.tamper(answer -> answer.replace("\"amount\":199900", "\"amount\":100"));

    askAfter(Duration.ofSeconds(11));

    assertThat(story.news(attempt.orderId())).containsExactly("quarantined");
    assertThat(orders.told(attempt.orderId()).captures()).isZero();
  }

  private UUID unknownOrder(Trouble trouble) {
    UUID order = orders.place();
    line.become(trouble);
    try {
      payments.open(PaymentStory.request(order));
    } catch (Refusal silent) {
      line.mend();
    }
    assertThat(story.attempt(order).state()).isEqualTo(AttemptState.UNKNOWN);
    return order;
  }

  private void askAfter(Duration pause) {
    clock.advance(pause);
    poller.askDue();
    story.settle();
  }
}
