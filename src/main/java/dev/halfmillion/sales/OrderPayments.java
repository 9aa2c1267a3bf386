package dev.halfmillion.sales;

import dev.halfmillion.payments.PaymentRequest;
import dev.halfmillion.payments.Payments;
import java.net.URI;
import org.springframework.stereotype.Component;

/** What orders ask of payments. */
@Component
class OrderPayments {

  private final Payments payments;
  private final OrderLinks links;

  OrderPayments(Payments payments, OrderLinks links) {
    this.payments = payments;
    this.links = links;
  }

  /** Opens a payment, or the one that is open, and answers the gateway's page. */
  URI open(Order order) {
    Buyer buyer = order.buyer();
    return payments
        .open(
            new PaymentRequest(
                order.id().value(),
                order.number(),
                order.total(),
                order.title(),
                buyer.name(),
                buyer.email(),
                buyer.phone(),
                links.wayBack(order.id())))
        .redirectTo();
  }
}
