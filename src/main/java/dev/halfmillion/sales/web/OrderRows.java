package dev.halfmillion.sales.web;

import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.ui.Tone;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderStatus;
import dev.halfmillion.sales.web.OrderListPage.Row;

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
