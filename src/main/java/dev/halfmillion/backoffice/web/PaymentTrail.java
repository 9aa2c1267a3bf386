package dev.halfmillion.backoffice.web;

import dev.halfmillion.backoffice.web.TrailPage.Note;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.payments.AttemptState;
import dev.halfmillion.payments.Inbox;
import dev.halfmillion.payments.PaymentAttempt;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.payments.ReceivedEvent;
import dev.halfmillion.sales.Order;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The gateways' part of an order's story: attempts, and what was heard of each. */
@Component
class PaymentTrail {

  private final Payments payments;
  private final Inbox inbox;
  private final DisputeTrail disputes;

  PaymentTrail(Payments payments, Inbox inbox, DisputeTrail disputes) {
    this.disputes = disputes;
    this.payments = payments;
    this.inbox = inbox;
  }

  Stream<TrailEvent> of(Order order) {
    List<PaymentAttempt> attempts = payments.attemptsOf(order.id().value());
    List<ReceivedEvent> news = inbox.eventsOf(order.id().value());
    return Stream.concat(
        attempts.stream().map(attempt -> attempt(attempt, attempts.indexOf(attempt) + 1, news)),
        news.stream().filter(event -> isStray(event, attempts)).map(PaymentTrail::stray));
  }

  /** What payers' banks claimed of it. */
  Stream<TrailEvent> disputes(Order order, OrderJournals journals) {
    return disputes.of(order, journals);
  }

  /** Whether a captured attempt is for exactly what the order asked; none is no contradiction. */
  boolean agrees(Order order) {
    return payments.attemptsOf(order.id().value()).stream()
        .filter(attempt -> attempt.state() == AttemptState.CAPTURED)
        .allMatch(attempt -> attempt.amount().equals(order.total()));
  }

  /**
   * News came by the system's clock and the order lives by business time, so what was heard of an
   * attempt stands with it and not by its own time.
   */
  private static TrailEvent attempt(PaymentAttempt attempt, int number, List<ReceivedEvent> news) {
    TrailEvent event =
        TrailEvent.of(
                happened(attempt),
                30,
                "indian-rupee",
                "Payment %s, %s by %s"
                    .formatted(
                        Sentences.small(attempt.state().label()),
                        MoneyFormat.full(attempt.amount()),
                        attempt.gateway()))
            .provenBy(
                Objects.requireNonNullElse(attempt.gatewayPaymentId(), attempt.id().toString()),
                null)
            .saying(
                "Attempt %d, opened %s.".formatted(number, Moments.dayAndTime(attempt.openedAt())))
            .saying(Objects.requireNonNullElse(attempt.problem(), ""));
    for (ReceivedEvent heard : news) {
      if (attempt.id().equals(heard.attempt())) {
        event = event.noting(note(heard));
      }
    }
    return event;
  }

  /** A gateway's clock may be behind ours: nothing is paid before it was opened. */
  private static Instant happened(PaymentAttempt attempt) {
    Instant captured = attempt.capturedAt();
    return captured == null || captured.isBefore(attempt.openedAt())
        ? attempt.openedAt()
        : captured;
  }

  private static Note note(ReceivedEvent heard) {
    String how = heard.byAsking() ? "Asked: " : "Webhook: ";
    return new Note(null, how + heard.type(), outcome(heard), "/admin/inbox/" + heard.id());
  }

  private static boolean isStray(ReceivedEvent event, List<PaymentAttempt> attempts) {
    return attempts.stream().noneMatch(attempt -> attempt.id().equals(event.attempt()));
  }

  private static TrailEvent stray(ReceivedEvent event) {
    String how = event.byAsking() ? "Learnt by asking the gateway: " : "Webhook: ";
    return TrailEvent.of(event.receivedAt(), 25, "inbox", how + event.type())
        .provenBy(event.id(), "/admin/inbox/" + event.id())
        .saying(Sentences.capital(outcome(event)) + ".");
  }

  private static String outcome(ReceivedEvent event) {
    String reason = event.reason();
    return reason == null ? event.state() : event.state() + ": " + reason;
  }
}
