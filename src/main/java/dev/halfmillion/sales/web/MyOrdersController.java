package dev.halfmillion.sales.web;

import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.api.Asked;
import dev.halfmillion.platform.api.OpenToApps;
import dev.halfmillion.platform.api.Right;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderId;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own orders, for programs. */
@RestController
@OpenToApps(read = Right.ORDERS_READ)
class MyOrdersController {

  private final OrderBook orders;

  MyOrdersController(OrderBook orders) {
    this.orders = orders;
  }

  @Operation(operationId = "myOrders", summary = "One's own orders, the newest first")
  @GetMapping("/api/v1/me/orders")
  MyOrders list(
      @AuthenticationPrincipal SignedInUser user,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String limit) {
    Asked asked = Asked.of(after, limit);
    List<Order> read = orders.ofBuyer(user.id(), asked.after(OrderId::parse), asked.oneMore());
    return new MyOrders(
        asked.shown(read).stream().map(MyOrders.MyOrder::of).toList(),
        asked.next(read, order -> order.id().toString()));
  }
}
