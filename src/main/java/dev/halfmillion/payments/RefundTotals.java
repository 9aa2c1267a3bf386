package dev.halfmillion.payments;

import dev.halfmillion.payments.gateways.GatewayEvent.RefundTotalNews;
import dev.halfmillion.payments.inbox.Handled;
import dev.halfmillion.payments.inbox.Quarantined;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compares what has gone back of a payment altogether with what was asked for here. */
@Component
class RefundTotals {

  private final Captures captures;
  private final Refunds refunds;

  RefundTotals(Captures captures, Refunds refunds) {
    this.captures = captures;
    this.refunds = refunds;
  }

  /**
   * Each refund has news of its own, so an agreeing sum changes nothing.
   *
   * @throws Quarantined when more has gone back than was asked for
   */
  Handled apply(String gateway, RefundTotalNews news) {
    Optional<Capture> found = captures.find(gateway, news.gatewayPaymentId());
    if (found.isEmpty()) {
      return Handled.ignored("No payment of that name is booked here.");
    }
    Capture capture = found.get();
    if (news.refunded().minor() > refunds.reserved(capture.id())) {
      throw new Quarantined(
          "The gateway gave back more of this payment than was asked for here. Look there for a"
              + " refund that somebody made by hand.",
          capture.orderId(),
          capture.attempt().value());
    }
    return Handled.ignored(
        "Each refund has news of its own; the sum agrees.",
        capture.orderId(),
        capture.attempt().value());
  }
}
