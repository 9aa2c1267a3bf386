package dev.halfmillion.payments;

import dev.halfmillion.payments.disputes.DisputeTurns;
import dev.halfmillion.payments.disputes.DisputeTurns.Claim;
import dev.halfmillion.payments.gateways.GatewayEvent.DisputeNews;
import dev.halfmillion.payments.inbox.Handled;
import dev.halfmillion.payments.inbox.NotYet;
import org.springframework.stereotype.Component;

/** Leads news of a dispute to the payment it is about, with its order and attempt locked. */
@Component
class Disputes {

  private final Captures captures;
  private final Refunds refunds;
  private final RefundLocks locks;
  private final DisputeTurns turns;

  Disputes(Captures captures, Refunds refunds, RefundLocks locks, DisputeTurns turns) {
    this.captures = captures;
    this.refunds = refunds;
    this.locks = locks;
    this.turns = turns;
  }

  /**
   * Takes a turn of a dispute in.
   *
   * @throws NotYet while its payment is not known
   * @throws dev.halfmillion.payments.inbox.Quarantined when it contradicts what is known
   */
  Handled apply(String gateway, DisputeNews news) {
    Capture capture =
        captures
            .find(gateway, news.gatewayPaymentId())
            .orElseThrow(
                () ->
                    new NotYet(
                        "Dispute %s over a payment that is not known here yet."
                            .formatted(news.gatewayDisputeId()),
                        news.gatewayPaymentId()));
    locks.lock(capture);
    return turns.take(
        new Claim(
            capture.id(),
            capture.attempt().value(),
            capture.orderId(),
            capture.gateway(),
            capture.amount(),
            capture.surplus(),
            refunds.reserved(capture.id()) == 0),
        news);
  }
}
