package dev.halfmillion.sales.details;

import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Buyer;
import dev.halfmillion.sales.MobileNumber;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderPaid;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the details of a buyer whom the order made a user. Of somebody who was known before,
 * nothing is changed by an order that anybody may have placed under their address.
 */
@Component
class DetailsListener {

  private final DetailsBook details;
  private final OrderBook orders;

  DetailsListener(DetailsBook details, OrderBook orders) {
    this.details = details;
    this.orders = orders;
  }

  @ApplicationModuleListener(id = "sales.details-on-order-paid")
  void on(OrderPaid event) {
    orders.find(event.orderId()).filter(order -> order.buyer().newcomer()).ifPresent(this::fulfil);
  }

  private void fulfil(Order order) {
    Buyer buyer = order.buyer();
    UserId user = buyer.requireId();
    MobileNumber.parse(buyer.phone())
        .ifPresent(
            phone ->
                details.fulfil(
                    order.id(),
                    user,
                    new SavedDetails(buyer.name(), phone, buyer.state(), buyer.business())));
  }
}
