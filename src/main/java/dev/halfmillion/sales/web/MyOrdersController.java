package dev.halfmillion.sales.web;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
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

  private static final int MOST = 100;

  private final OrderBook orders;

  MyOrdersController(OrderBook orders) {
    this.orders = orders;
  }

  @Operation(operationId = "myOrders", summary = "One's own orders, the newest first")
  @GetMapping("/api/v1/me/orders")
  MyOrders list(
      @AuthenticationPrincipal SignedInUser user,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit) {
    int size = Math.clamp(limit, 1, MOST);
    List<Order> found = orders.ofBuyer(user.id(), place(after), size + 1);
    List<Order> shown = found.subList(0, Math.min(size, found.size()));
    return new MyOrders(
        shown.stream().map(MyOrders.MyOrder::of).toList(),
        found.size() > size ? shown.getLast().id().toString() : null);
  }

  private static @Nullable OrderId place(@Nullable String after) {
    return after == null
        ? null
        : OrderId.parse(after)
            .orElseThrow(
                () -> new Refusal("page.unknown", "Take after from the next of a page before."));
  }
}
