package dev.halfmillion.payments.inbox;

import dev.halfmillion.platform.AfterCommit;
import dev.halfmillion.platform.OnceServing;
import dev.halfmillion.platform.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Deals with stored news: at once on a thread of its own, and by a job that finds what was left,
 * also by a process that died. The row is locked while its news is handled and closed in the same
 * transaction, so that each is dealt with once.
 */
@Component
public class InboxWorker {

  private static final Logger log = LoggerFactory.getLogger(InboxWorker.class);
  private static final int BATCH = 200;

  /** Storms wait here and not for connections, which the shop needs too. */
  private static final int AT_ONCE = 6;

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1));

  /** So long news waits for the news before it; gateways deliver for three days at most. */
  private static final Duration PATIENCE = Duration.ofDays(4);

  private final InboxEvents events;
  private final NewsHandler handler;
  private final BankReferences references;
  private final Transactions transactions;
  private final AfterCommit afterCommit;
  private final Clock clock;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  InboxWorker(
      InboxEvents events,
      NewsHandler handler,
      BankReferences references,
      Transactions transactions,
      AfterCommit afterCommit,
      Clock clock) {
    this.events = events;
    this.handler = handler;
    this.references = references;
    this.transactions = transactions;
    this.afterCommit = afterCommit;
    this.clock = clock;
  }

  /** Deals with news as soon as it is committed. */
  void soon(UUID id) {
    afterCommit.start("Inbox event " + id, () -> handle(id));
  }

  /**
   * Deals with the news that waited for a payment, as soon as the present transaction is committed.
   */
  public void arrived(String gateway, String payment) {
    events.waitingFor(gateway, payment).forEach(this::soon);
  }

  /** When the job should find news that nobody dealt with at once. */
  static Instant firstTry(Instant now) {
    return now.plus(PAUSES.getFirst());
  }

  /** What a process that died has left behind. */
  @OnceServing
  void catchUp() {
    afterCommit.start("Inbox", this::handleDue);
  }

  /** Deals with all news whose turn it is. */
  public void handleDue() {
    List<UUID> due;
    do {
      due = events.due(clock.instant(), BATCH);
      due.forEach(this::handle);
    } while (due.size() == BATCH);
  }

  /** Deals with one piece of news, unless it was dealt with or somebody is at it. */
  void handle(UUID id) {
    places.acquireUninterruptibly();
    try {
      transactions.run(() -> events.take(id).ifPresent(this::handleLocked));
    } catch (Quarantined strange) {
      log.warn("News {} is set aside: {}", id, strange.reason());
      events.quarantine(id, strange, clock.instant());
    } catch (NotYet early) {
      waitOrSetAside(id, early);
    } catch (RuntimeException failed) {
      putOff(id, failed);
    } finally {
      places.release();
    }
  }

  private void handleLocked(InboxEvents.Taken news) {
    Handled handled = handler.handle(news.gateway(), news.body());
    events.close(news.id(), handled, clock.instant());
    UUID order = handled.order();
    if (order != null) {
      references.note(order, news.body());
    }
  }

  private void waitOrSetAside(UUID id, NotYet early) {
    InboxEvent event = events.find(id).orElseThrow();
    Instant now = clock.instant();
    if (event.receivedAt().plus(PATIENCE).isBefore(now)) {
      events.quarantine(id, new Quarantined(early.reason()), now);
    } else {
      events.waitFor(id, early, now.plus(pause(event.tries())));
    }
  }

  private static Duration pause(int tries) {
    return PAUSES.get(Math.min(tries, PAUSES.size() - 1));
  }

  private void putOff(UUID id, RuntimeException failed) {
    Duration pause = pause(events.find(id).map(InboxEvent::tries).orElse(0));
    log.error("News {} could not be dealt with; next try in {}", id, pause, failed);
    events.postpone(
        id, "Put off: " + failed.getClass().getSimpleName(), clock.instant().plus(pause));
  }
}
