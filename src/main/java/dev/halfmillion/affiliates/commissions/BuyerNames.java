package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.sales.Buyer;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderId;
import org.springframework.stereotype.Component;

/** Says who bought, in the little that an affiliate may know. */
@Component
class BuyerNames {

  private final OrderBook orders;

  BuyerNames(OrderBook orders) {
    this.orders = orders;
  }

  String label(OrderId id) {
    return orders
        .find(id)
        .map(Order::buyer)
        .map(BuyerNames::label)
        .orElseGet(() -> BuyerLabel.of("", ""));
  }

  private static String label(Buyer buyer) {
    return BuyerLabel.of(buyer.name(), buyer.state().label());
  }
}
