package dev.halfmillion.sales.web;

import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Tone;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderStatus;
import dev.halfmillion.sales.web.OrderListPage.Row;
import java.util.List;
import java.util.stream.Stream;

/** Shows orders as lines of a list. */
final class OrderRows {

  private OrderRows() {}

  static Row row(Order order, String folder) {
    return new Row(
        folder + order.id(),
        order.number(),
        Moments.dayAndTime(order.placedAt()),
        order.buyer().name(),
        order.buyer().email(),
        order.title(),
        MoneyFormat.full(order.total()),
        order.refunded().isZero() ? "" : MoneyFormat.full(order.refunded().negated()),
        tone(order.status()),
        order.status().label(),
        order.test());
  }

  /** The lists around orders that those who give money back can go to. */
  static List<Link> tabs(String here) {
    return Stream.of(
            Link.to("Orders", "/admin/orders"),
            Link.to("Refunds", "/admin/refunds"),
            Link.to("Disputes", "/admin/disputes"))
        .map(link -> link.currentIf(link.href().equals(here)))
        .toList();
  }

  static Tone tone(OrderStatus status) {
    return switch (status) {
      case PLACED -> Tone.PENDING;
      case PAID -> Tone.AVAILABLE;
      case PARTIALLY_REFUNDED, REFUNDED -> Tone.REVERSED;
    };
  }
}
