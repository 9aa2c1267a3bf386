package dev.halfmillion.backoffice.web;

import dev.halfmillion.backoffice.AccessDesk;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One order and all that happened to it. */
@Controller
class TrailController {

  private final OrderBook orders;
  private final TrailPages pages;
  private final AccessDesk access;

  TrailController(OrderBook orders, TrailPages pages, AccessDesk access) {
    this.orders = orders;
    this.pages = pages;
    this.access = access;
  }

  @GetMapping("/admin/orders/{id}")
  String show(@PathVariable String id, @AuthenticationPrincipal SignedInUser user, Model model) {
    model.addAttribute("page", pages.of(find(id), user));
    return "backoffice/trail/show";
  }

  /** Sends the buyer a fresh way in. */
  @PostMapping("/admin/orders/{id}/access-mail")
  RedirectView resend(
      @PathVariable String id,
      @AuthenticationPrincipal SignedInUser user,
      RedirectAttributes attributes) {
    Order order = find(id);
    String to = access.resend(order, user.id());
    attributes.addFlashAttribute("toast", "A fresh sign-in link is on its way to " + to);
    return SeeOther.to("/admin/orders/" + order.id());
  }

  private Order find(String id) {
    return OrderId.parse(id)
        .flatMap(orders::find)
        .or(() -> orders.findByNumber(id))
        .orElseThrow(Refusal::notFound);
  }
}
