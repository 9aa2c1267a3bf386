package dev.halfmillion.sales;

import dev.halfmillion.payments.AttemptState;
import dev.halfmillion.payments.PaymentAttempt;
import dev.halfmillion.payments.PaymentRequest;
import dev.halfmillion.payments.Payments;
import java.net.URI;
import java.util.List;
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

  /** Has the gateway asked about an order within seconds. */
  void askSoon(Order order) {
    payments.askSoon(order.id().value());
  }

  /** Where an order stands, as its buyer should hear it. */
  OrderPhase phase(Order order) {
    return switch (order.status()) {
      case PAID, PARTIALLY_REFUNDED -> OrderPhase.PAID;
      case REFUNDED -> OrderPhase.REFUNDED;
      case PLACED -> unpaid(payments.attemptsOf(order.id().value()));
    };
  }

  private static OrderPhase unpaid(List<PaymentAttempt> attempts) {
    if (attempts.stream().anyMatch(a -> a.state() == AttemptState.CAPTURED)) {
      return OrderPhase.CHECKING;
    }
    if (attempts.isEmpty()) {
      return OrderPhase.UNPAID;
    }
    PaymentAttempt last = attempts.getLast();
    return switch (last.state()) {
      case UNKNOWN -> last.redirectTo() == null ? OrderPhase.UNPAID : OrderPhase.CONFIRMING;
      case CREATED, AUTHORIZED, CAPTURED -> OrderPhase.CONFIRMING;
      case FAILED, EXPIRED -> OrderPhase.FAILED;
    };
  }
}
