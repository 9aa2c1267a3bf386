package dev.halfmillion.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.payments.inbox.InboxLookup;
import dev.halfmillion.payments.inbox.InboxWorker;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.sandbox.SignedEvent;
import dev.halfmillion.testing.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PaymentTest
class InboxModuleTests {

  @Autowired Inbox inbox;
  @Autowired InboxLookup lookup;
  @Autowired InboxWorker worker;
  @Autowired PaymentStory story;
  @Autowired TestOrders orders;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  @Test
  void newsThatAProcessLeftBehindIsDealtWithAfterTheRestart() {
    PaymentAttempt attempt = story.opened();
    leaveBehind(story.pays(attempt), clock.instant());

    worker.handleDue();

    assertThat(orders.told(attempt.orderId()).captures()).isEqualTo(1);
    assertThat(story.news(attempt.orderId())).containsExactly("processed");
  }

  @Test
  void newsIsKeptByteForByteWithItsHeaders() {
    PaymentAttempt attempt = story.opened();
    SignedEvent event = story.pays(attempt);
    story.deliver(event);

    UUID id = id(attempt);
    assertThat(lookup.body(id)).isEqualTo(event.body());
    assertThat(lookup.headers(id))
        .contains("X-Sandbox-Event-Id: " + event.eventId())
        .contains("X-Sandbox-Signature: " + event.signature());
  }

  @Test
  void aFailureOfOursUndoesEverythingAndIsTriedAgainLater() {
    PaymentAttempt attempt = story.opened();
    UUID order = attempt.orderId();
    orders.breakOn(order);
    SignedEvent captured = story.pays(attempt);
    story.deliver(captured);

    assertThat(orders.told(order).captures()).isZero();
    assertThat(story.attempt(order).state()).isEqualTo(AttemptState.CREATED);
    assertThat(state(captured)).isEqualTo("RECEIVED");

    orders.mend(order);
    clock.advance(Duration.ofHours(2));
    worker.handleDue();
    assertThat(orders.told(order).captures()).isEqualTo(1);
    assertThat(state(captured)).isEqualTo("PROCESSED");
  }

  @Test
  void thePausesBetweenTriesGrow() {
    PaymentAttempt attempt = story.opened();
    orders.breakOn(attempt.orderId());
    SignedEvent captured = story.pays(attempt);
    Instant first = clock.instant();
    leaveBehind(captured, first);

    for (long seconds : new long[] {2, 5, 15, 60, 300, 900, 3_600, 3_600}) {
      worker.handleDue();
      assertThat(Duration.between(clock.instant(), nextTry(captured)).toSeconds())
          .isBetween(seconds - 2, seconds);
      clock.advance(Duration.ofSeconds(seconds));
    }
    orders.mend(attempt.orderId());
    worker.handleDue();
    assertThat(orders.told(attempt.orderId()).captures()).isEqualTo(1);
  }

  @Test
  void quarantinedNewsGetsAnotherTurnAndOthersDoNot() {
    PaymentAttempt attempt = story.opened();
    UUID order = attempt.orderId();
    orders.refuse(order, "Not now.");
    story.deliver(story.pays(attempt));
    assertThat(story.news(order)).containsExactly("quarantined");

    orders.mend(order);
    UUID id = id(attempt);
    assertThat(lookup.replay(id)).isTrue();
    story.settle();

    assertThat(story.news(order)).containsExactly("processed");
    assertThat(orders.told(order).captures()).isEqualTo(1);
    assertThat(lookup.replay(id)).isFalse();
  }

  @Test
  void replayedNewsThatStillDoesNotFitIsSetAsideAgain() {
    PaymentAttempt attempt = story.opened();
    story.deliver(story.changed(story.pays(attempt), "\"amount\":199900", "\"amount\":100"));

    lookup.replay(id(attempt));
    story.settle();

    assertThat(story.news(attempt.orderId())).containsExactly("quarantined");
  }

  @Test
  void whereHistoryIsLoadedNewsIsDealtWithBeforeTheCallReturns() {
    Instant past = clock.instant().minus(Duration.ofDays(200));
    BusinessClock.at(
        past,
        () -> {
          PaymentAttempt attempt = story.opened();
          story.arrive(story.pays(attempt));

          PaymentAttempt paid = story.attempt(attempt.orderId());
          assertThat(paid.state()).isEqualTo(AttemptState.CAPTURED);
          assertThat(paid.capturedAt()).isEqualTo(paid.openedAt()).isBefore(past.plusSeconds(1));
        });
  }

  private void leaveBehind(SignedEvent event, Instant at) {
    jdbc.sql(
            """
            INSERT INTO payments_inbox
              (id, gateway, event_id, by_asking, event_type, body, headers, state, received_at,
               tries, next_try_at)
            VALUES (:id, 'sandbox', :event, FALSE, :type, :body, '', 'RECEIVED', :at, 0, :at)
            """)
        .param("id", Ids.bytes(Ids.next()))
        .param("event", event.eventId())
        .param("type", event.event())
        .param("body", event.body().getBytes(StandardCharsets.UTF_8))
        .param("at", Sql.timestamp(at))
        .update();
  }

  private UUID id(PaymentAttempt attempt) {
    String name = inbox.eventsOf(attempt.orderId()).getFirst().id();
    return PublicId.parse("inb", name).orElseThrow();
  }

  private String state(SignedEvent event) {
    return jdbc.sql("SELECT state FROM payments_inbox WHERE event_id = :event")
        .param("event", event.eventId())
        .query(String.class)
        .single();
  }

  private Instant nextTry(SignedEvent event) {
    return jdbc.sql("SELECT next_try_at FROM payments_inbox WHERE event_id = :event")
        .param("event", event.eventId())
        .query((row, n) -> Sql.instant(row, "next_try_at"))
        .single();
  }
}
