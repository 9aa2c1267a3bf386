package dev.halfmillion.payments;

import dev.halfmillion.payments.gateways.GatewayEvent.RefundTotalNews;
import dev.halfmillion.payments.inbox.Handled;
import dev.halfmillion.payments.inbox.NotYet;
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
   * Each refund has news of its own, so an agreeing sum changes nothing. The sum may be of before a
   * refund failed, so failed ones count as well.
   *
   * @throws NotYet when more has gone back than is known
   */
  Handled apply(String gateway, RefundTotalNews news) {
    Optional<Capture> found = captures.find(gateway, news.gatewayPaymentId());
    if (found.isEmpty()) {
      return Handled.ignored("No payment of that name is booked here.");
    }
    Capture capture = found.get();
    if (news.refunded().minor() > refunds.asked(capture.id())) {
      throw new NotYet(
          "The gateway gave back more of this payment than is known here. Look there for a refund"
              + " that somebody made by hand.",
          news.gatewayPaymentId());
    }
    return Handled.ignored(
        "Each refund has news of its own; the sum agrees.",
        capture.orderId(),
        capture.attempt().value());
  }
}
