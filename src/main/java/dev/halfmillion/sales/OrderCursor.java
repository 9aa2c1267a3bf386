package dev.halfmillion.sales;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a page of orders ended: the last order's moment and identifier. */
record OrderCursor(Instant placedAt, OrderId id) {

  static OrderCursor of(Order last) {
    return new OrderCursor(last.placedAt(), last.id());
  }

  /** The place that a text names, or empty for any other text. */
  static Optional<OrderCursor> parse(@Nullable String text) {
    if (text == null || !text.matches("[0-9a-z]{1,12}\\.ord_[0-9a-z]{25}")) {
      return Optional.empty();
    }
    int dot = text.indexOf('.');
    long micros = Long.parseLong(text.substring(0, dot), 36);
    return OrderId.parse(text.substring(dot + 1))
        .filter(id -> micros < Long.MAX_VALUE / 1_000)
        .map(id -> new OrderCursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), id));
  }

  /** The text that {@link #parse} reads. */
  String text() {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, placedAt);
    return Long.toString(micros, 36) + "." + id;
  }
}
