package dev.halfmillion.backoffice.web;

import dev.halfmillion.backoffice.AccessDesk;
import dev.halfmillion.backoffice.web.SearchPage.FoundOrder;
import dev.halfmillion.backoffice.web.SearchPage.FoundPayout;
import dev.halfmillion.backoffice.web.SearchPage.Person;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.payouts.PayoutSearch;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.PhoneText;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One search over people, orders and payouts: by name, e-mail, phone, any number that is printed
 * somewhere, a gateway's name for a payment, or a bank's reference.
 */
@Controller
class SearchController {

  private static final int MOST = 20;
  private static final int LONGEST = 120;

  private final UserDirectory users;
  private final OrderBook orders;
  private final Payments payments;
  private final PayoutSearch payouts;

  SearchController(UserDirectory users, OrderBook orders, Payments payments, PayoutSearch payouts) {
    this.users = users;
    this.orders = orders;
    this.payments = payments;
    this.payouts = payouts;
  }

  @GetMapping("/admin/search")
  String search(
      @RequestParam(name = "q", defaultValue = "") String asked,
      @AuthenticationPrincipal SignedInUser reader,
      Model model) {
    String text = asked.strip();
    String kept = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    model.addAttribute("page", kept.isEmpty() ? SearchPage.empty() : page(kept, reader));
    return "backoffice/search/show";
  }

  private SearchPage page(String typed, SignedInUser reader) {
    SearchReading reading = SearchReading.of(typed);
    String text = reading.text();
    boolean seesPayouts = reader.has(Role.OWNER) || reader.has(Role.FINANCE);
    return new SearchPage(
        typed,
        reading.sentence(),
        users.search(text).stream().limit(MOST).map(SearchController::person).toList(),
        Stream.concat(
                orders.list(OrderBook.Filter.search(text, MOST)).orders().stream(), paidBy(text))
            .map(SearchController::order)
            .distinct()
            .toList(),
        seesPayouts
            ? payouts.find(text).stream().map(SearchController::payout).toList()
            : List.of());
  }

  private Stream<Order> paidBy(String text) {
    return payments.ordersNamed(text).stream()
        .map(OrderId::new)
        .map(orders::find)
        .flatMap(Optional::stream);
  }

  private static Person person(User user) {
    String phone = PhoneText.of(Objects.requireNonNullElse(user.phone(), ""));
    return new Person(
        user.name(),
        "/admin/people/" + user.id(),
        phone.isEmpty() ? user.email() : user.email() + ", " + phone,
        user.roles().stream().sorted().map(Role::label).collect(Collectors.joining(", ")),
        Queries.at("/admin/orders", user.email()));
  }

  private static FoundOrder order(Order order) {
    String here = "/admin/orders/" + order.id();
    return new FoundOrder(
        order.number(),
        here,
        order.buyer().name(),
        order.buyer().email(),
        order.title(),
        MoneyFormat.full(order.total()),
        OrderTones.of(order.status()),
        order.status().label(),
        AccessDesk.opens(order) ? here + "/access-mail" : null);
  }

  private static FoundPayout payout(PayoutSearch.Found payout) {
    return new FoundPayout(
        payout.number(),
        "/admin/payouts/lines/" + payout.id(),
        payout.payee(),
        MoneyFormat.full(payout.net()),
        payout.state().label(),
        Objects.requireNonNullElse(payout.reference(), ""));
  }
}
