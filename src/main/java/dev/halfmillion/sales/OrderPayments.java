package dev.halfmillion.sales;

import dev.halfmillion.payments.AttemptState;
import dev.halfmillion.payments.PayableOrders;
import dev.halfmillion.payments.PaymentAttempt;
import dev.halfmillion.payments.PaymentRequest;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.live.TestMark;
import dev.halfmillion.sales.twice.BoughtAgain;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What orders ask of payments. */
@Component
class OrderPayments implements PayableOrders {

  private final Payments payments;
  private final Orders orders;
  private final OrderCoupons coupons;
  private final BoughtAgain again;
  private final OrderLinks links;
  private final TestMark mark;

  OrderPayments(
      Payments payments,
      Orders orders,
      OrderCoupons coupons,
      BoughtAgain again,
      OrderLinks links,
      TestMark mark) {
    this.payments = payments;
    this.orders = orders;
    this.coupons = coupons;
    this.again = again;
    this.links = links;
    this.mark = mark;
  }

  /** Opens a payment, or the one that is open, and answers the gateway's page. */
  URI open(Order order) {
    return payments.open(request(order)).redirectTo();
  }

  @Override
  public PaymentRequest payable(UUID orderId) {
    return request(orders.find(new OrderId(orderId)).orElseThrow(Refusal::notFound));
  }

  private PaymentRequest request(Order order) {
    if (!mark.counts(order.test())) {
      throw Refusal.conflict(
          "checkout.test",
          "This order was a test of an academy that sells for real by now. Nothing was charged."
              + " Please order anew.");
    }
    Buyer buyer = order.buyer();
    return new PaymentRequest(
        order.id().value(),
        order.number(),
        order.total(),
        order.title(),
        buyer.name(),
        buyer.email(),
        buyer.phone(),
        links.wayBack(order.id()),
        links.wayOut(order.id()));
  }

  /** Has the gateway asked about an order within seconds. */
  void askSoon(Order order) {
    payments.askSoon(order.id().value());
  }

  /** Notes that an order's buyer says to have left the gateway's page without paying. */
  void leftUnpaid(Order order) {
    payments.leftUnpaid(order.id().value());
  }

  /** Where an order stands, as its buyer should hear it. */
  OrderPhase phase(Order order) {
    return switch (order.status()) {
      case PAID, PARTIALLY_REFUNDED -> OrderPhase.PAID;
      case REFUNDED -> OrderPhase.REFUNDED;
      case PLACED ->
          again.isGivenBack(order.id().value()) ? OrderPhase.BOUGHT_AGAIN : placed(order);
    };
  }

  private OrderPhase placed(Order order) {
    return coupons.isLost(order)
        ? OrderPhase.TURNED_BACK
        : unpaid(payments.attemptsOf(order.id().value()));
  }

  private static OrderPhase unpaid(List<PaymentAttempt> attempts) {
    if (attempts.stream().anyMatch(a -> a.state() == AttemptState.CAPTURED)) {
      return OrderPhase.CHECKING;
    }
    if (attempts.isEmpty()) {
      return OrderPhase.UNPAID;
    }
    PaymentAttempt last = attempts.getLast();
    boolean agreed = attempts.stream().anyMatch(a -> a.state() == AttemptState.AUTHORIZED);
    return switch (last.state()) {
      case UNKNOWN -> last.redirectTo() == null ? OrderPhase.UNPAID : OrderPhase.CONFIRMING;
      case CREATED -> last.leftUnpaid() && !agreed ? OrderPhase.LEFT_UNPAID : OrderPhase.CONFIRMING;
      case AUTHORIZED, CAPTURED -> OrderPhase.CONFIRMING;
      case FAILED, EXPIRED -> OrderPhase.FAILED;
    };
  }
}
