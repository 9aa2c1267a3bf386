package dev.halfmillion.sales;

import dev.halfmillion.ledger.Journal;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.PaymentRefunded;
import dev.halfmillion.payments.RefundId;
import dev.halfmillion.payments.RefundedPayment;
import dev.halfmillion.platform.BusinessClock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books a refund once the buyer has the money back: order, journal, the grant where nothing is left
 * of the order, the outgoing event, and the credit note's number last.
 */
@Component
class RefundSettlement implements PaymentRefunded {

  private static final Logger log = LoggerFactory.getLogger(RefundSettlement.class);

  private final Orders orders;
  private final RefundRows rows;
  private final Ledger ledger;
  private final Fulfilment fulfilment;
  private final Invoicing invoicing;
  private final ApplicationEventPublisher events;
  private final BusinessClock clock;

  RefundSettlement(
      Orders orders,
      RefundRows rows,
      Ledger ledger,
      Fulfilment fulfilment,
      Invoicing invoicing,
      ApplicationEventPublisher events,
      BusinessClock clock) {
    this.orders = orders;
    this.rows = rows;
    this.ledger = ledger;
    this.fulfilment = fulfilment;
    this.invoicing = invoicing;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void refunded(RefundedPayment payment) {
    Order before = orders.lock(new OrderId(payment.orderId())).orElseThrow();
    Refund refund = require(payment.cause());
    if (refund.status() != RefundStatus.REQUESTED) {
      log.warn("Refund {} was settled before", refund.publicId());
      return;
    }
    if (!refund.amount().equals(payment.amount())) {
      throw new IllegalStateException(
          "Refund "
              + refund.publicId()
              + " is of "
              + refund.amount()
              + ", not "
              + payment.amount());
    }
    Instant now = moment(refund, payment);
    Map<UUID, InclusiveTax> parts = split(before, refund);
    Order after = before.refund(gross(parts));
    rows.settle(refund, RefundStatus.SUCCEEDED, now);
    parts.forEach((line, part) -> rows.updateTax(refund, line, part.half()));
    orders.update(after);
    orders.updateRefunded(after);
    ledger.post(journal(after, refund, payment.gateway(), parts, now));
    if (after.status() == OrderStatus.REFUNDED) {
      fulfilment.revoke(after.id(), "Refunded: " + refund.reason());
    }
    events.publishEvent(announcement(after, refund, parts, now));
    invoicing.creditNote(after, refund, parts, now);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void failed(UUID orderId, RefundId payment, String cause, String reason) {
    orders.lock(new OrderId(orderId)).orElseThrow();
    Refund refund = require(cause);
    if (refund.status() == RefundStatus.REQUESTED) {
      rows.settle(refund, RefundStatus.FAILED, clock.instant());
      log.warn("The gateway could not refund {}: {}", refund.publicId(), reason);
    }
  }

  private Refund require(String cause) {
    return Refund.ofCause(cause)
        .flatMap(rows::find)
        .orElseThrow(() -> new IllegalStateException("No refund of ours: " + cause));
  }

  private Instant moment(Refund refund, RefundedPayment payment) {
    Instant now = clock.instant();
    Instant at = payment.refundedAt();
    return at.isBefore(refund.requestedAt()) || at.isAfter(now) ? now : at;
  }

  private Map<UUID, InclusiveTax> split(Order order, Refund refund) {
    Map<UUID, Money> amounts = rows.amounts(refund);
    Map<UUID, InclusiveTax> parts = new LinkedHashMap<>();
    for (OrderLine line : order.lines()) {
      Money amount = amounts.get(line.id());
      if (amount != null) {
        parts.put(line.id(), RefundFigures.split(line.price(), line.refunded(), amount));
      }
    }
    return parts;
  }

  private static Map<UUID, Money> gross(Map<UUID, InclusiveTax> parts) {
    Map<UUID, Money> gross = new LinkedHashMap<>();
    parts.forEach((line, part) -> gross.put(line, part.gross()));
    return gross;
  }

  private static Journal journal(
      Order order, Refund refund, String gateway, Map<UUID, InclusiveTax> parts, Instant at) {
    Journal journal =
        Journal.because(refund.cause(), at)
            .about(order.id())
            .saying("Refund of order " + order.number() + ": " + refund.reason());
    Money none = Money.zero(refund.amount().currency());
    Money taxable = parts.values().stream().map(InclusiveTax::taxable).reduce(none, Money::plus);
    Money tax = parts.values().stream().map(InclusiveTax::tax).reduce(none, Money::plus);
    return journal
        .debit(SalesAccounts.REFUNDS, taxable)
        .debit(SalesAccounts.TAX_PAYABLE, tax)
        .credit(SalesAccounts.CLEARING.of(gateway), refund.amount());
  }

  private static OrderRefunded announcement(
      Order after, Refund refund, Map<UUID, InclusiveTax> parts, Instant at) {
    List<OrderRefunded.Line> lines =
        after.lines().stream()
            .filter(l -> parts.containsKey(l.id()))
            .map(
                l ->
                    new OrderRefunded.Line(
                        l.id(),
                        l.gross(),
                        Objects.requireNonNull(parts.get(l.id())).gross(),
                        l.refunded()))
            .toList();
    return new OrderRefunded(after.id(), refund.id(), at, lines);
  }
}
