package dev.halfmillion.sales;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names an order; outside it reads {@code ord_…}. */
public record OrderId(UUID value) {

  /** A new identifier. */
  public static OrderId next() {
    return new OrderId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<OrderId> parse(String text) {
    return PublicId.parse("ord", text).map(OrderId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("ord", value);
  }
}
