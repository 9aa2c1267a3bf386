package dev.halfmillion.backoffice.support;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.payments.PaymentDesk;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.sales.SalesDesk;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** "I paid and cannot get in" and "I paid twice": checks that the system walks by itself. */
@Controller
class SupportController {

  private static final String ACCESS = "/admin/support";
  private static final String TWICE = "/admin/support/twice";
  private static final int LONGEST = 120;

  private final SupportPages pages;
  private final OrderBook orders;
  private final SalesDesk sales;
  private final PaymentDesk payments;
  private final AuditLog audit;
  private final Transactions transactions;

  SupportController(
      SupportPages pages,
      OrderBook orders,
      SalesDesk sales,
      PaymentDesk payments,
      AuditLog audit,
      Transactions transactions) {
    this.pages = pages;
    this.orders = orders;
    this.sales = sales;
    this.payments = payments;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** Where one order is checked for access. */
  static String access(String number) {
    return ACCESS + "?q=" + URLEncoder.encode(number, StandardCharsets.UTF_8);
  }

  /** Where one order is checked for a second payment. */
  static String twice(String number) {
    return TWICE + "?q=" + URLEncoder.encode(number, StandardCharsets.UTF_8);
  }

  @GetMapping(ACCESS)
  String access(
      @RequestParam(name = "q", defaultValue = "") String asked,
      @AuthenticationPrincipal SignedInUser me,
      Model model) {
    model.addAttribute("page", pages.access(kept(asked), me));
    return "backoffice/support/check";
  }

  @GetMapping(TWICE)
  String twice(@RequestParam(name = "q", defaultValue = "") String asked, Model model) {
    model.addAttribute("page", pages.twice(kept(asked)));
    return "backoffice/support/check";
  }

  /** Has the gateway asked, and gives the inbox what it says. */
  @PostMapping("/admin/support/orders/{id}/asking")
  RedirectView ask(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    return done(
        id,
        flash,
        order -> {
          int news = payments.takeIn(order.id().value());
          transactions.run(
              () ->
                  audit.record(
                      me.id(), "backoffice.gateway-asked", order.id().toString(), news + " news"));
          return news == 0
              ? "The gateway has nothing new to tell"
              : "The gateway told us of the payment. Look again in a moment.";
        });
  }

  @PostMapping("/admin/support/orders/{id}/delivery")
  RedirectView deliver(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    return done(
        id,
        flash,
        order -> {
          sales.deliverAgain(order.id(), me.id());
          return "Access is given";
        });
  }

  @PostMapping("/admin/support/orders/{id}/pay-link")
  RedirectView sendPaymentLink(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    return done(
        id,
        flash,
        order -> "The link to pay is on its way to " + sales.sendPaymentLink(order.id(), me.id()));
  }

  /** Hands the refund of an order too many over to finance; the figures are worked out anew. */
  @PostMapping("/admin/support/orders/{id}/twice-refund")
  RedirectView prepareRefund(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    return done(
        id,
        flash,
        order -> {
          pages.prepareRefund(order, me.id());
          return "Prepared; finance is asked to confirm it";
        });
  }

  private RedirectView done(String id, RedirectAttributes flash, Function<Order, String> deed) {
    Order order = OrderId.parse(id).flatMap(orders::find).orElseThrow(Refusal::notFound);
    flash.addFlashAttribute("toast", deed.apply(order));
    return SeeOther.to(access(order.number()));
  }

  private static String kept(String asked) {
    String text = asked.strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
