package dev.halfmillion.sales.web;

import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.sales.OrderBook;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own orders. */
@Controller
class AccountOrdersController {

  private final OrderBook orders;

  AccountOrdersController(OrderBook orders) {
    this.orders = orders;
  }

  @GetMapping("/account/orders")
  ModelAndView list(@AuthenticationPrincipal SignedInUser me) {
    OrderListPage page =
        new OrderListPage(
            "",
            "",
            List.of(),
            List.of(),
            orders.ofBuyer(me.id()).stream().map(o -> OrderRows.row(o, "/orders/")).toList(),
            null);
    return new ModelAndView("sales/account/orders", Map.of("page", page));
  }
}
