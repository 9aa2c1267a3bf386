package dev.halfmillion.payments;

import dev.halfmillion.payments.gateways.GatewayEvent.RefundNews;
import dev.halfmillion.payments.inbox.InboxWorker;
import dev.halfmillion.payments.inbox.NotYet;
import dev.halfmillion.payments.inbox.Quarantined;
import dev.halfmillion.platform.BusinessClock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes in refunds that somebody made on the gateway's own pages: the money is on its way, so our
 * records follow it as if it had been asked for here. What could be a refund of our own whose name
 * is not known yet, or gives back more than came in, is for a person to see.
 */
@Component
class FoundRefunds {

  private static final String REASON = "Refunded at the payment gateway";

  private final Captures captures;
  private final Refunds refunds;
  private final RefundLocks locks;
  private final ObjectProvider<RefundFound> elsewhere;
  private final ObjectProvider<InboxWorker> inbox;
  private final BusinessClock clock;

  FoundRefunds(
      Captures captures,
      Refunds refunds,
      RefundLocks locks,
      ObjectProvider<RefundFound> elsewhere,
      ObjectProvider<InboxWorker> inbox,
      BusinessClock clock) {
    this.captures = captures;
    this.refunds = refunds;
    this.locks = locks;
    this.elsewhere = elsewhere;
    this.inbox = inbox;
    this.clock = clock;
  }

  /**
   * Our record of a refund that only the gateway knew, within the caller's transaction and on its
   * way, whatever the news says of its end.
   *
   * @throws NotYet while its payment is not known
   * @throws Quarantined where a person must look
   */
  RefundId adopt(String gateway, RefundNews news) {
    Capture capture =
        captures
            .find(gateway, news.gatewayPaymentId())
            .orElseThrow(
                () ->
                    new NotYet(
                        "A refund of a payment that is not known here yet.",
                        news.gatewayPaymentId()));
    locks.lock(capture);
    Optional<PaymentRefund> twin = refunds.findByGatewayRefund(gateway, news.gatewayRefundId());
    return twin.map(PaymentRefund::id).orElseGet(() -> write(capture, news));
  }

  private RefundId write(Capture capture, RefundNews news) {
    if (refunds.hasNameless(capture.id())) {
      throw quarantined(
          capture,
          "The gateway names a refund that may be one of ours, which is on its way without a name."
              + " Compare them at the gateway.");
    }
    if (!news.amount().currency().equals(capture.amount().currency())
        || !news.amount().isPositive()
        || news.amount().minor() + refunds.reserved(capture.id()) > capture.amount().minor()) {
      throw quarantined(capture, "The gateway gave back more of this payment than came in.");
    }
    PaymentRefund refund =
        new PaymentRefund(
            RefundId.next(),
            capture.orderId(),
            capture.surplus(),
            cause(capture, news),
            REASON,
            news.amount(),
            RefundState.PENDING,
            capture.gateway(),
            news.gatewayRefundId(),
            clock.instant(),
            null,
            null);
    refunds.insertFound(refund, capture);
    inbox.getObject().arrived(capture.gateway(), capture.gatewayPaymentId());
    return refund.id();
  }

  private String cause(Capture capture, RefundNews news) {
    if (capture.surplus()) {
      return "found:" + capture.gateway() + ':' + news.gatewayRefundId();
    }
    return elsewhere
        .getObject()
        .found(capture.orderId(), news.amount(), REASON)
        .orElseThrow(
            () -> quarantined(capture, "The order has no such amount left that could go back."));
  }

  private static Quarantined quarantined(Capture capture, String reason) {
    return new Quarantined(reason, capture.orderId(), capture.attempt().value());
  }
}
