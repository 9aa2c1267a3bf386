package dev.halfmillion.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.payments.inbox.InboxEvent;
import dev.halfmillion.payments.inbox.InboxLookup;
import dev.halfmillion.payments.inbox.InboxState;
import dev.halfmillion.payments.inbox.NewsRetention;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.testing.MovableClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PaymentTest
class NewsRetentionModuleTests {

  @Autowired PaymentStory story;
  @Autowired InboxLookup lookup;
  @Autowired NewsRetention retention;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void theTextOfOldNewsIsEmptiedAndTheRestStays() {
    InboxEvent before = settled();
    clock.advance(Duration.ofDays(399));
    retention.emptyOld();
    assertThat(lookup.body(before.id())).isNotEmpty();

    clock.advance(Duration.ofDays(2));
    retention.emptyOld();

    assertThat(lookup.body(before.id())).isEmpty();
    assertThat(lookup.headers(before.id())).isNotEmpty();
    assertThat(lookup.find(before.id())).contains(before);
  }

  @Test
  void newsThatWaitsKeepsItsText() {
    InboxEvent waiting = settled();
    state(waiting.id(), InboxState.RECEIVED);
    clock.advance(Duration.ofDays(500));

    retention.emptyOld();

    assertThat(lookup.body(waiting.id())).isNotEmpty();
    state(waiting.id(), InboxState.PROCESSED);
  }

  @Test
  void emptiedNewsHasNoOtherTurn() {
    InboxEvent aside = settled();
    state(aside.id(), InboxState.QUARANTINED);
    clock.advance(Duration.ofDays(401));
    retention.emptyOld();

    assertThat(lookup.replay(aside.id())).isFalse();
    assertThat(lookup.find(aside.id()).orElseThrow().state()).isEqualTo(InboxState.QUARANTINED);
  }

  private InboxEvent settled() {
    PaymentAttempt attempt = story.opened();
    story.deliver(story.pays(attempt));
    return lookup.ofOrder(attempt.orderId()).getFirst();
  }

  private void state(UUID id, InboxState state) {
    jdbc.sql("UPDATE payments_inbox SET state = :state WHERE id = :id")
        .param("state", state.name())
        .param("id", Ids.bytes(id))
        .update();
  }
}
