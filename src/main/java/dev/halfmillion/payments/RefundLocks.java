package dev.halfmillion.payments;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes the locks of a refund in the order that all transactions keep: order, attempt, refund. */
@Component
class RefundLocks {

  private final Refunds refunds;
  private final Attempts attempts;
  private final ObjectProvider<PaymentSettled> orders;

  RefundLocks(Refunds refunds, Attempts attempts, ObjectProvider<PaymentSettled> orders) {
    this.refunds = refunds;
    this.attempts = attempts;
    this.orders = orders;
  }

  /** The refund, locked with its order and attempt until the transaction ends. */
  PaymentRefund lock(RefundId id) {
    UUID order = refunds.find(id).orElseThrow().orderId();
    orders.getObject().lock(order);
    attempts.lock(refunds.attemptOf(id));
    return refunds.lock(id);
  }

  /** Locks the order and the attempt of a captured payment until the transaction ends. */
  void lock(Capture capture) {
    orders.getObject().lock(capture.orderId());
    attempts.lock(capture.attempt());
  }
}
