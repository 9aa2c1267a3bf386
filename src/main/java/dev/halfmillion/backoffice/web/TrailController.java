package dev.halfmillion.backoffice.web;

import dev.halfmillion.backoffice.AccessDesk;
import dev.halfmillion.backoffice.web.TrailPage.Fact;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Split;
import dev.halfmillion.platform.ui.Tone;
import dev.halfmillion.sales.Buyer;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
  private final OrderTrail trail;
  private final ReferralTrail referrals;
  private final AccessDesk access;
  private final BusinessClock clock;

  TrailController(
      OrderBook orders,
      OrderTrail trail,
      ReferralTrail referrals,
      AccessDesk access,
      BusinessClock clock) {
    this.orders = orders;
    this.trail = trail;
    this.referrals = referrals;
    this.access = access;
    this.clock = clock;
  }

  @GetMapping("/admin/orders/{id}")
  String show(@PathVariable String id, @AuthenticationPrincipal SignedInUser user, Model model) {
    model.addAttribute("page", page(find(id), user));
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

  private TrailPage page(Order order, SignedInUser user) {
    Instant now = clock.instant();
    List<TrailEvent> events = trail.of(order);
    boolean refunds = user.has(Role.FINANCE) || user.has(Role.OWNER);
    boolean something = order.total().minus(order.refunded()).isPositive();
    String base = "/admin/orders/" + order.id();
    return new TrailPage(
        order.number(),
        MoneyFormat.full(order.total()),
        order.status().label(),
        tone(order),
        events.stream().map(event -> event.shown(now)).toList(),
        order.status().wasPaid() ? split(order) : null,
        checks(order, events),
        buyer(order.buyer()),
        refunds && order.status().wasPaid() && something ? base + "/refund" : null,
        order.status().wasPaid() ? base + "/access-mail" : null);
  }

  private static Tone tone(Order order) {
    return switch (order.status()) {
      case PLACED -> Tone.PENDING;
      case PAID -> Tone.AVAILABLE;
      case PARTIALLY_REFUNDED, REFUNDED -> Tone.REVERSED;
    };
  }

  private Split split(Order order) {
    Money commission = referrals.commission(order);
    Money academy = order.tax().taxable().minus(commission);
    List<Split.Part> parts = new ArrayList<>();
    parts.add(part(referrals.winner(order).orElse("No affiliate"), commission));
    parts.add(part("Academy", academy));
    parts.add(part("GST", order.tax().tax()));
    return new Split(
        "Where " + MoneyFormat.plain(order.total()) + " went",
        parts,
        "Paid",
        MoneyFormat.full(order.total()));
  }

  private static Split.Part part(String label, Money amount) {
    return new Split.Part(label, MoneyFormat.full(amount), amount.minor());
  }

  private static List<Fact> checks(Order order, List<TrailEvent> events) {
    long journals = events.stream().filter(event -> !event.postings().isEmpty()).count();
    return List.of(
        new Fact("Journals", journals + ", each balanced"),
        new Fact("Went back", MoneyFormat.full(order.refunded())),
        new Fact("Stays", MoneyFormat.full(order.total().minus(order.refunded()))));
  }

  private static List<Fact> buyer(Buyer buyer) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Name", buyer.name()));
    facts.add(new Fact("E-mail", buyer.email()));
    facts.add(new Fact("Mobile", buyer.phone()));
    facts.add(new Fact("State", buyer.state().label() + " (" + buyer.state().code() + ")"));
    addUser(facts, buyer);
    return List.copyOf(facts);
  }

  private static void addUser(List<Fact> facts, Buyer buyer) {
    @Nullable Object id = buyer.id();
    if (id != null) {
      facts.add(new Fact("Person", id.toString()));
    }
  }
}
