package dev.halfmillion.sales;

import dev.halfmillion.ledger.Journal;
import dev.halfmillion.payments.PaymentRefunded;
import dev.halfmillion.payments.RefundId;
import dev.halfmillion.payments.RefundedPayment;
import dev.halfmillion.platform.BusinessClock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books a refund once the buyer has the money back, and writes down that the gateway cannot. */
@Component
class RefundSettlement implements PaymentRefunded {

  private static final Logger log = LoggerFactory.getLogger(RefundSettlement.class);

  private final Orders orders;
  private final RefundRows rows;
  private final RefundBooking booking;
  private final BusinessClock clock;

  RefundSettlement(Orders orders, RefundRows rows, RefundBooking booking, BusinessClock clock) {
    this.orders = orders;
    this.rows = rows;
    this.booking = booking;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void refunded(RefundedPayment payment) {
    Order order = orders.lock(new OrderId(payment.orderId())).orElseThrow();
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
    Journal journal =
        Journal.because(refund.cause(), now)
            .about(order.id())
            .saying("Refund of order " + order.number() + ": " + refund.reason());
    booking.book(order, refund, journal, SalesAccounts.CLEARING.of(payment.gateway()), now);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void failed(UUID orderId, RefundId payment, String cause, String reason) {
    orders.lock(new OrderId(orderId)).orElseThrow();
    Refund refund = require(cause);
    if (refund.status() == RefundStatus.REQUESTED) {
      rows.fail(refund, reason, clock.instant());
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
}
