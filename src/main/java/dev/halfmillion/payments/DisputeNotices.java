package dev.halfmillion.payments;

import dev.halfmillion.payments.disputes.Dispute;
import dev.halfmillion.payments.disputes.DisputeEars;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the owner of the orders of disputes. */
@Component
class DisputeNotices implements DisputeEars {

  private final ObjectProvider<PaymentDisputed> orders;

  DisputeNotices(ObjectProvider<PaymentDisputed> orders) {
    this.orders = orders;
  }

  @Override
  public void opened(Dispute dispute, Instant at) {
    orders.getObject().opened(payment(dispute, at));
  }

  @Override
  public void ended(Dispute dispute, Instant at) {
    orders.getObject().ended(payment(dispute, at));
  }

  @Override
  public void lost(Dispute dispute, Instant at) {
    orders.getObject().lost(payment(dispute, at));
  }

  private static DisputedPayment payment(Dispute dispute, Instant at) {
    return new DisputedPayment(
        dispute.id().value(),
        dispute.gatewayDisputeId(),
        dispute.orderId(),
        dispute.gateway(),
        dispute.amount(),
        dispute.surplus(),
        dispute.held(),
        at,
        dispute.reason(),
        dispute.respondBy());
  }
}
