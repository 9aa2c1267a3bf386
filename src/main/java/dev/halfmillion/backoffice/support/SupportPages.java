package dev.halfmillion.backoffice.support;

import dev.halfmillion.backoffice.support.SupportPage.Row;
import dev.halfmillion.backoffice.support.TwiceCheck.Twin;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.PhoneText;
import dev.halfmillion.platform.ui.Tone;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderStatus;
import dev.halfmillion.sales.SalesDesk;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Puts the pages of the guided checks together. */
@Component
class SupportPages {

  private final SupportSearch search;
  private final AccessCheck access;
  private final TwiceCheck twice;
  private final SalesDesk desk;

  SupportPages(SupportSearch search, AccessCheck access, TwiceCheck twice, SalesDesk desk) {
    this.search = search;
    this.access = access;
    this.twice = twice;
    this.desk = desk;
  }

  SupportPage access(String text, SignedInUser reader) {
    return page(
        "/admin/support",
        "Paid but no access",
        "Enter what the caller can read to you. The system walks from the order to the open course"
            + " and asks the gateway itself.",
        text,
        SupportController::access,
        order -> AccessFindings.of(access.facts(order), reader));
  }

  SupportPage twice(String text) {
    return page(
        "/admin/support/twice",
        "Paid twice",
        "Enter what the caller can read to you. The system looks for two payments of one order, and"
            + " for two orders of the same thing.",
        text,
        SupportController::twice,
        twice::of);
  }

  /** Prepares what goes back of an order too many. */
  void prepareRefund(Order order, UserId by) {
    Twin twin =
        twice
            .asExtra(order)
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "support.once", "This order is not one too many: nothing is to go back."));
    desk.prepareRefund(
        order.id(),
        twin.lines(),
        "Bought twice: also ordered as " + twin.kept().number(),
        "twice:" + twin.kept().id(),
        by);
  }

  private SupportPage page(
      String here,
      String title,
      String lead,
      String text,
      Function<String, String> address,
      Function<Order, Finding> check) {
    List<Order> found = text.isEmpty() ? List.of() : search.orders(text);
    boolean alike = !text.isEmpty() && found.isEmpty();
    List<Order> shown = alike ? search.alike(text) : found;
    Order only = !alike && shown.size() == 1 ? shown.getFirst() : null;
    return new SupportPage(
        here,
        title,
        lead,
        tabs(here, text),
        text,
        only == null ? shown.stream().map(order -> row(order, address)).toList() : List.of(),
        alike,
        only == null ? null : row(only, address),
        only == null ? null : check.apply(only));
  }

  private static List<Link> tabs(String here, String text) {
    return List.of(
        Link.to("Paid but no access", SupportController.access(text))
            .currentIf(here.equals("/admin/support")),
        Link.to("Paid twice", SupportController.twice(text))
            .currentIf(here.equals("/admin/support/twice")));
  }

  static Row row(Order order, Function<String, String> address) {
    return new Row(
        order.number(),
        address.apply(order.number()),
        order.buyer().name(),
        order.buyer().email() + ", " + PhoneText.of(order.buyer().phone()),
        order.title(),
        DateText.moment(order.placedAt()),
        MoneyFormat.full(order.total()),
        tone(order.status()),
        order.status().label());
  }

  static Tone tone(OrderStatus status) {
    return switch (status) {
      case PLACED -> Tone.PENDING;
      case PAID -> Tone.AVAILABLE;
      case PARTIALLY_REFUNDED, REFUNDED -> Tone.REVERSED;
    };
  }
}
