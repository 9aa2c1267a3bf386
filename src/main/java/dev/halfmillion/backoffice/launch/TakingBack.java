package dev.halfmillion.backoffice.launch;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderPaid;
import dev.halfmillion.sales.OrderStatus;
import dev.halfmillion.sales.Refunds;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Takes a test sale back as soon as it is paid; one that went back already stays so, and so does
 * one that the launch ended.
 */
@Component
class TakingBack {

  private final TestSales sales;
  private final OrderBook orders;
  private final Refunds refunds;
  private final Academy academy;

  TakingBack(TestSales sales, OrderBook orders, Refunds refunds, Academy academy) {
    this.sales = sales;
    this.orders = orders;
    this.refunds = refunds;
    this.academy = academy;
  }

  @ApplicationModuleListener(
      id = "backoffice.take-back-test-sale",
      condition = "@'dev.halfmillion.platform.Academy'.testing()")
  void on(OrderPaid paid) {
    if (academy.testing() && sales.contains(paid.orderId())) {
      orders
          .find(paid.orderId())
          .filter(order -> order.status() == OrderStatus.PAID)
          .filter(order -> refunds.of(order.id()).isEmpty())
          .ifPresent(this::takeBack);
    }
  }

  /** The academy may go live meanwhile; then nothing is left to take back. */
  private void takeBack(Order order) {
    try {
      refunds.request(order.id(), order.total(), "A test sale, taken back", null);
    } catch (Refusal refused) {
      if (!refused.code().equals("refund.test")) {
        throw refused;
      }
    }
  }
}
