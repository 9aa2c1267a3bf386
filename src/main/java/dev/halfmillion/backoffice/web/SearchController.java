package dev.halfmillion.backoffice.web;

import dev.halfmillion.backoffice.web.SearchPage.Found;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Role;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One search over people and orders: by name, e-mail, phone, order or invoice number. */
@Controller
class SearchController {

  private static final int MOST = 20;
  private static final int LONGEST = 120;

  private final UserDirectory users;
  private final OrderBook orders;

  SearchController(UserDirectory users, OrderBook orders) {
    this.users = users;
    this.orders = orders;
  }

  @GetMapping("/admin/search")
  String search(@RequestParam(name = "q", defaultValue = "") String asked, Model model) {
    String text = asked.strip();
    String kept = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    model.addAttribute("page", page(kept));
    return "backoffice/search/show";
  }

  private SearchPage page(String text) {
    if (text.isEmpty()) {
      return new SearchPage("", List.of(), List.of());
    }
    List<Found> people =
        users.search(text).stream().limit(MOST).map(SearchController::person).toList();
    List<Found> found =
        orders.list(OrderBook.Filter.search(text, MOST)).orders().stream()
            .map(SearchController::order)
            .toList();
    return new SearchPage(text, people, found);
  }

  private static Found person(User user) {
    String roles =
        user.roles().stream().sorted().map(Role::label).collect(Collectors.joining(", "));
    return new Found(user.name(), "/admin/users/" + user.id(), user.email(), roles);
  }

  private static Found order(Order order) {
    return new Found(
        order.number(),
        "/admin/orders/" + order.id(),
        order.buyer().name() + ", " + order.title() + ", " + MoneyFormat.full(order.total()),
        order.status().label());
  }
}
