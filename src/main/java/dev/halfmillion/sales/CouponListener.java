package dev.halfmillion.sales;

import dev.halfmillion.sales.coupons.Redemptions;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Gives the use of a coupon back when all money of an order went back; may hear it twice. */
@Component
class CouponListener {

  private final Orders orders;
  private final Redemptions redemptions;

  CouponListener(Orders orders, Redemptions redemptions) {
    this.orders = orders;
    this.redemptions = redemptions;
  }

  @ApplicationModuleListener(id = "sales.coupon-on-order-refunded")
  void on(OrderRefunded event) {
    Order order = orders.lock(event.orderId()).orElseThrow();
    if (order.status() == OrderStatus.REFUNDED) {
      redemptions.giveBack(order.id());
    }
  }
}
