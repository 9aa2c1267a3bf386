package dev.halfmillion.backoffice.web;

import dev.halfmillion.platform.ui.Tone;
import dev.halfmillion.sales.OrderStatus;

/** The colours of orders' statuses. */
final class OrderTones {

  private OrderTones() {}

  static Tone of(OrderStatus status) {
    return switch (status) {
      case PLACED -> Tone.PENDING;
      case PAID -> Tone.AVAILABLE;
      case PARTIALLY_REFUNDED, REFUNDED -> Tone.REVERSED;
    };
  }
}
