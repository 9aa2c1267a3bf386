package dev.halfmillion.backoffice.launch;

import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderPaid;
import dev.halfmillion.sales.OrderStatus;
import dev.halfmillion.sales.Refunds;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Takes a test sale back as soon as it is paid; one that went back already stays so. */
@Component
class TakingBack {

  private final TestSales sales;
  private final OrderBook orders;
  private final Refunds refunds;

  TakingBack(TestSales sales, OrderBook orders, Refunds refunds) {
    this.sales = sales;
    this.orders = orders;
    this.refunds = refunds;
  }

  @ApplicationModuleListener(id = "backoffice.take-back-test-sale")
  void on(OrderPaid paid) {
    if (sales.contains(paid.orderId())) {
      orders
          .find(paid.orderId())
          .filter(order -> order.status() == OrderStatus.PAID)
          .filter(order -> refunds.of(order.id()).isEmpty())
          .ifPresent(
              order -> refunds.request(order.id(), order.total(), "A test sale, taken back", null));
    }
  }
}
