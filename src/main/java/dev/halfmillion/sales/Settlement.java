package dev.halfmillion.sales;

import dev.halfmillion.ledger.Journal;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.payments.AttemptId;
import dev.halfmillion.payments.CapturedPayment;
import dev.halfmillion.payments.PaymentSettled;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.twice.BoughtAgain;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns a captured payment into a paid order. All of it shares the transaction that books the
 * payment: the order, the journal, the buyer as a user, the grant, the outgoing events and, because
 * its counter is the busiest lock, the invoice number last.
 */
@Component
class Settlement implements PaymentSettled {

  private final Orders orders;
  private final Ledger ledger;
  private final OrderCoupons coupons;
  private final BoughtAgain again;
  private final Completion completion;
  private final ApplicationEventPublisher events;
  private final BusinessClock clock;

  Settlement(
      Orders orders,
      Ledger ledger,
      OrderCoupons coupons,
      BoughtAgain again,
      Completion completion,
      ApplicationEventPublisher events,
      BusinessClock clock) {
    this.orders = orders;
    this.ledger = ledger;
    this.coupons = coupons;
    this.again = again;
    this.completion = completion;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(UUID orderId) {
    orders.hold(new OrderId(orderId));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Outcome captured(CapturedPayment payment) {
    Optional<Order> found = orders.find(new OrderId(payment.orderId()));
    if (found.isEmpty()) {
      return Outcome.mismatch("No order of ours has this identifier.");
    }
    Order order = found.get();
    if (!order.total().equals(payment.amount())) {
      return Outcome.mismatch(
          "Order %s asks for %s, the payment is %s."
              .formatted(order.number(), order.total(), payment.amount()));
    }
    if (!orders.count(order)) {
      return Outcome.mismatch(
          "Order %s was a test, and the academy sells for real by now.".formatted(order.number()));
    }
    if (order.status().wasPaid()) {
      events.publishEvent(new PaidTwice(order.id(), payment.gatewayPaymentId(), payment.amount()));
      return Outcome.surplus();
    }
    Optional<OrderId> instead = instead(order);
    if (instead.isPresent()) {
      events.publishEvent(
          new OrderBoughtAgain(
              order.id(), instead.get(), payment.gatewayPaymentId(), payment.amount()));
      return Outcome.surplus("Bought again meanwhile");
    }
    if (!coupons.use(order)) {
      events.publishEvent(
          new PaymentTurnedBack(order.id(), payment.gatewayPaymentId(), payment.amount()));
      return Outcome.surplus("Paid after the last use of its coupon");
    }
    settle(order, payment);
    return Outcome.fulfilled();
  }

  /** The paid order by which the buyer has the same already, bought while this one was open. */
  private Optional<OrderId> instead(Order order) {
    UserId buyer = order.buyer().id();
    return again
        .instead(
            new BoughtAgain.Late(
                order.id().value(),
                Optional.ofNullable(buyer).map(UserId::value),
                order.buyer().email(),
                order.placedAt()),
            clock.instant())
        .map(OrderId::new);
  }

  /** A declined payment leaves the order as it is: the buyer may try again, and is reminded. */
  @Override
  public void failed(UUID orderId, AttemptId attempt, @Nullable String reason) {
    events.publishEvent(new PaymentDeclined(new OrderId(orderId)));
  }

  private void settle(Order placed, CapturedPayment payment) {
    Order order = completion.pay(placed, moment(placed, payment));
    ledger.post(journal(order, payment));
    completion.deliver(order);
  }

  /**
   * When the order counts as paid: the gateway's moment, unless its clock contradicts ours, by
   * which the order was placed.
   */
  private Instant moment(Order order, CapturedPayment payment) {
    Instant now = clock.instant();
    Instant captured = payment.capturedAt();
    return captured.isBefore(order.placedAt()) || captured.isAfter(now) ? now : captured;
  }

  private static Journal journal(Order order, CapturedPayment payment) {
    InclusiveTax amount = order.tax();
    return Journal.because("sale:" + order.id(), order.requirePaidAt())
        .about(order.id())
        .saying("Sale " + order.number() + ": " + order.title())
        .debit(SalesAccounts.CLEARING.of(payment.gateway()), amount.gross())
        .credit(SalesAccounts.REVENUE, amount.taxable())
        .credit(SalesAccounts.TAX_PAYABLE, amount.tax());
  }
}
