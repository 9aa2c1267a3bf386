package dev.halfmillion.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.inbox.InboxWorker;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.crypto.SandboxKeys;
import dev.halfmillion.sandbox.SignedEvent;
import dev.halfmillion.testing.MovableClock;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refunds that somebody made on the gateway's own pages. */
@PaymentTest
class FoundRefundsModuleTests {

  @Autowired Payments payments;
  @Autowired RefundExecution execution;
  @Autowired PaymentStory story;
  @Autowired TestOrders orders;
  @Autowired TestLine line;
  @Autowired InboxWorker worker;
  @Autowired SandboxKeys keys;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private UUID order;

  @BeforeEach
  void aPaidOrder() {
    order = story.paid().orderId();
  }

  @Test
  void aRefundMadeAtTheGatewayItselfIsTakenInOnceHoweverItIsTold() {
    SignedEvent processed = madeByHand(order, 50_000, "processed");
    SignedEvent pending = madeByHand(order, 50_000, "pending");

    story.deliver(processed);
    story.deliver(pending);
    story.deliver(story.retold(processed));

    assertThat(payments.refundsOf(order)).hasSize(1);
    assertThat(refund().state()).isEqualTo(RefundState.SUCCEEDED);
    assertThat(refund().amount()).isEqualTo(Money.rupees(500));
    assertThat(orders.told(order).refunds()).isEqualTo(1);
    assertThat(orders.booked(order, TestOrders.CLEARING))
        .isEqualTo(Money.paise(199_900 - 4_718 - 50_000));
    clock.advance(Duration.ofDays(1));
    execution.executeDue();
    assertThat(line.calls(refund().id().toString())).isEmpty();
  }

  @Test
  void aRefundThatIsToldBeforeItsPaymentWaitsForIt() {
    PaymentAttempt late = story.opened();
    SignedEvent captured = story.pays(late);
    order = late.orderId();
    SignedEvent processed = madeByHand(order, 50_000, "processed");
    story.arrive(processed);
    story.settle();
    assertThat(payments.refundsOf(order)).isEmpty();

    story.deliver(captured);

    Awaitility.await().until(() -> payments.refundsOf(order).size() == 1);
    Awaitility.await().until(() -> refund().state() == RefundState.SUCCEEDED);
    assertThat(orders.told(order).refunds()).isEqualTo(1);
    assertThat(story.news(order)).containsOnly("processed");
  }

  @Test
  void aRefundOfAPaymentThatNeverComesIsSetAsideAfterDays() {
    SignedEvent processed = madeByHand(order, 50_000, "processed");
    SignedEvent stray =
        story.changed(processed, String.valueOf(payment(order)), "pay_ofNobodyHere00001");
    story.deliver(stray);
    assertThat(stateOf(stray)).isEqualTo("RECEIVED");

    clock.advance(Duration.ofDays(4));
    story.settle();
    worker.handleDue();

    assertThat(stateOf(stray)).isEqualTo("QUARANTINED");
  }

  @Test
  void aRefundAtTheGatewayOfMoreThanIsLeftIsSetAside() {
    story.deliver(madeByHand(order, 199_901, "processed"));

    assertThat(payments.refundsOf(order)).isEmpty();
    assertThat(story.lastReason(order)).contains("more of this payment than came in");
  }

  /** News of a refund that somebody made on the gateway's own pages. */
  private SignedEvent madeByHand(UUID paid, long minor, String status) {
    String event = "pending".equals(status) ? "refund.processed" : "refund." + status;
    String id = "evt_" + UUID.randomUUID().toString().replace("-", "");
    String body =
        """
        {"id":"%s","event":"%s","account_id":"%s","mode":"test","created_at":%d,
         "payload":{"refund":{"entity":{"id":"rfnd_byhand_%s","payment_id":"%s","amount":%d,
         "currency":"INR","status":"%s","updated_at":"%s"}}}}
        """
            .formatted(
                id,
                event,
                keys.account(),
                clock.instant().getEpochSecond(),
                paid.toString().substring(24),
                payment(paid),
                minor,
                status,
                clock.instant());
    return new SignedEvent(id, event, body, PaymentStory.sign(body, keys.webhookSecret()));
  }

  private String payment(UUID paid) {
    return jdbc.sql(
            """
            SELECT p.id FROM sandbox_payment p JOIN payments_attempt a
                ON a.gateway_order_id = p.order_id WHERE a.order_id = :o
            """)
        .param("o", Ids.bytes(paid))
        .query(String.class)
        .single();
  }

  private String stateOf(SignedEvent event) {
    return jdbc.sql("SELECT state FROM payments_inbox WHERE event_id = :id")
        .param("id", event.eventId())
        .query(String.class)
        .single();
  }

  private PaymentRefund refund() {
    return payments.refundsOf(order).getFirst();
  }
}
