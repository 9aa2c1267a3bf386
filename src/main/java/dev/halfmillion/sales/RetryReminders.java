package dev.halfmillion.sales;

import dev.halfmillion.payments.AttemptState;
import dev.halfmillion.payments.PaymentAttempt;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * An hour after a declined payment its buyer gets one mail with the link that takes the order up
 * again: unless they have paid meanwhile, this order or another of the same, or are at the gateway
 * just now.
 */
@Component
class RetryReminders {

  /** How long a buyer has to try again alone. */
  static final Duration PAUSE = Duration.ofHours(1);

  /** After this long a mail would surprise more than help. */
  static final Duration LATEST = Duration.ofHours(24);

  private static final Logger log = LoggerFactory.getLogger(RetryReminders.class);
  private static final int BATCH = 100;

  private final RetryReminderRows rows;
  private final Orders orders;
  private final OrderSearch search;
  private final Payments payments;
  private final RetryMails mails;
  private final Transactions transactions;
  private final BusinessClock clock;

  RetryReminders(
      RetryReminderRows rows,
      Orders orders,
      OrderSearch search,
      Payments payments,
      RetryMails mails,
      Transactions transactions,
      BusinessClock clock) {
    this.rows = rows;
    this.orders = orders;
    this.search = search;
    this.payments = payments;
    this.mails = mails;
    this.transactions = transactions;
    this.clock = clock;
  }

  @EventListener
  void on(PaymentDeclined declined) {
    if (!BusinessClock.travelling()) {
      Instant due = clock.instant().plus(PAUSE);
      rows.plan(declined.order(), due, due.plus(LATEST));
    }
  }

  /** Writes to everybody whose hour is over. */
  void sendDue() {
    for (OrderId id : rows.due(clock.instant(), BATCH)) {
      try {
        transactions.run(() -> decide(id));
      } catch (RuntimeException failed) {
        log.error("The reminder of {} could not be decided; it is tried again", id, failed);
      }
    }
  }

  private void decide(OrderId id) {
    Order order = orders.lock(id).orElseThrow();
    Instant now = clock.instant();
    Optional<RetryReminderRows.Row> row = rows.find(id).filter(r -> !r.done());
    if (row.isEmpty()) {
      return;
    }
    boolean late = now.isAfter(row.get().until());
    if (late || order.status().wasPaid() || boughtMeanwhile(order)) {
      rows.done(id);
      return;
    }
    Optional<Instant> later = busyUntil(order);
    if (later.isPresent()) {
      rows.postpone(id, later.get());
      return;
    }
    mails.sendOnce(order);
    rows.done(id);
  }

  /** While the buyer is at the gateway, or their bank thinks, nobody calls it a failure. */
  private Optional<Instant> busyUntil(Order order) {
    List<PaymentAttempt> attempts = payments.attemptsOf(order.id().value());
    if (attempts.stream().anyMatch(attempt -> attempt.state() == AttemptState.CAPTURED)) {
      return Optional.of(clock.instant().plus(PAUSE));
    }
    PaymentAttempt last = attempts.getLast();
    return switch (last.state()) {
      case AUTHORIZED -> Optional.of(clock.instant().plus(PAUSE));
      case CREATED, UNKNOWN ->
          Optional.of(last.openedAt().plus(PAUSE)).filter(clock.instant()::isBefore);
      case CAPTURED, FAILED, EXPIRED -> Optional.empty();
    };
  }

  private boolean boughtMeanwhile(Order order) {
    return search.paidBySame(order).stream()
        .filter(other -> other.status() != OrderStatus.REFUNDED)
        .flatMap(other -> other.lines().stream())
        .anyMatch(
            bought ->
                order.lines().stream()
                    .anyMatch(wanted -> wanted.product().equals(bought.product())));
  }
}
