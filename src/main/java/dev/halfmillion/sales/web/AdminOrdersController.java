package dev.halfmillion.sales.web;

import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderBook.Filter;
import dev.halfmillion.sales.OrderStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** All orders, for those who work with them. */
@Controller
class AdminOrdersController {

  private static final int SIZE = 50;
  private static final int LONGEST_SEARCH = 200;

  private final OrderBook orders;

  AdminOrdersController(OrderBook orders) {
    this.orders = orders;
  }

  @GetMapping("/admin/orders")
  ModelAndView list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String after) {
    String text = q.length() > LONGEST_SEARCH ? q.substring(0, LONGEST_SEARCH) : q;
    OrderStatus only = status(status);
    OrderBook.Page found = orders.list(new Filter(text, only, after, SIZE));
    OrderListPage page =
        new OrderListPage(
            text,
            only == null ? "" : only.name(),
            OrderRows.tabs("/admin/orders"),
            statuses(text, only),
            found.orders().stream().map(o -> OrderRows.row(o, "/admin/orders/")).toList(),
            found.next() == null ? null : address(text, only, found.next()));
    return new ModelAndView("sales/admin/orders", Map.of("page", page));
  }

  private static @Nullable OrderStatus status(String name) {
    return Arrays.stream(OrderStatus.values())
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static List<Link> statuses(String text, @Nullable OrderStatus present) {
    List<Link> links = new ArrayList<>();
    links.add(Link.to("All", address(text, null, "")).currentIf(present == null));
    for (OrderStatus status : OrderStatus.values()) {
      Link link = Link.to(status.label(), address(text, status, ""));
      links.add(link.currentIf(status == present));
    }
    return links;
  }

  private static String address(String text, @Nullable OrderStatus status, String after) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/admin/orders");
    if (!text.isEmpty()) {
      address.queryParam("q", "{q}");
    }
    if (status != null) {
      address.queryParam("status", status.name());
    }
    if (!after.isEmpty()) {
      address.queryParam("after", after);
    }
    return address.encode().buildAndExpand(Map.of("q", text)).toUriString();
  }
}
