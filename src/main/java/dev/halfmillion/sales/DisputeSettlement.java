package dev.halfmillion.sales;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Journal;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.DisputedPayment;
import dev.halfmillion.payments.PaymentDisputed;
import dev.halfmillion.platform.BusinessClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a dispute means for the order. While it is open nothing of the order changes but that its
 * shares are announced as disputed. A lost one takes money from the order as a refund does, with a
 * credit note, and ends what it empties; what it takes beyond what the order has left is a loss.
 */
@Component
class DisputeSettlement implements PaymentDisputed {

  private static final String WORDS = "Taken back by the buyer’s bank, dispute ";

  private final Orders orders;
  private final RefundRows rows;
  private final RefundRoom room;
  private final RefundBooking booking;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final BusinessClock clock;

  DisputeSettlement(
      Orders orders,
      RefundRows rows,
      RefundRoom room,
      RefundBooking booking,
      Ledger ledger,
      ApplicationEventPublisher events,
      BusinessClock clock) {
    this.orders = orders;
    this.rows = rows;
    this.room = room;
    this.booking = booking;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void opened(DisputedPayment payment) {
    Order order = lock(payment);
    Map<UUID, Money> left = payment.surplus() ? Map.of() : room.left(order);
    Money part = atMost(payment.amount(), left);
    Map<UUID, Money> shares = part.isPositive() ? RefundFigures.spread(part, left) : Map.of();
    announce(order, payment, true, payment.surplus() ? List.of() : lines(order, shares));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void ended(DisputedPayment payment) {
    Order order = lock(payment);
    announce(order, payment, false, payment.surplus() ? List.of() : lines(order, Map.of()));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void lost(DisputedPayment payment) {
    Order order = lock(payment);
    rows.withdraw(order.id(), "The buyer’s bank has taken the money back.");
    Map<UUID, Money> left = room.left(order);
    Money part = atMost(payment.amount(), left);
    Money loss = payment.amount().minus(part);
    AccountRef from = payment.held() ? SalesAccounts.DISPUTES_HELD : SalesAccounts.CLEARING;
    Instant at = moment(order, payment);
    Journal journal =
        Journal.because("dispute:" + payment.name() + ":lost", at)
            .about(order.id())
            .saying(WORDS + payment.gatewayDisputeId())
            .debit(SalesAccounts.DISPUTE_LOSSES, loss)
            .credit(from.of(payment.gateway()), loss);
    if (part.isPositive()) {
      Refund taken =
          Refund.ofDispute(
              order.id(), payment.dispute(), part, WORDS + payment.gatewayDisputeId(), at);
      rows.insert(taken, RefundFigures.spread(part, left), null);
      booking.book(order, taken, journal, from.of(payment.gateway()), at);
    } else {
      ledger.post(journal);
      announce(order, payment, false, lines(order, Map.of()));
    }
  }

  private Order lock(DisputedPayment payment) {
    return orders.lock(new OrderId(payment.orderId())).orElseThrow();
  }

  private static Money atMost(Money amount, Map<UUID, Money> left) {
    Money none = Money.zero(amount.currency());
    Money sum = left.values().stream().reduce(none, Money::plus);
    return sum.compareTo(amount) < 0 ? sum : amount;
  }

  private Instant moment(Order order, DisputedPayment payment) {
    Instant now = clock.instant();
    Instant at = payment.at();
    return at.isBefore(order.requirePaidAt()) || at.isAfter(now) ? now : at;
  }

  private static List<OrderDisputed.Line> lines(Order order, Map<UUID, Money> shares) {
    Money none = Money.zero(order.total().currency());
    return order.lines().stream()
        .map(
            line ->
                new OrderDisputed.Line(
                    line.id(), line.gross(), shares.getOrDefault(line.id(), none)))
        .toList();
  }

  private void announce(
      Order order, DisputedPayment payment, boolean open, List<OrderDisputed.Line> lines) {
    events.publishEvent(
        new OrderDisputed(
            order.id(),
            payment.dispute(),
            open,
            moment(order, payment),
            payment.amount(),
            lines,
            payment.reason(),
            payment.respondBy()));
  }
}
