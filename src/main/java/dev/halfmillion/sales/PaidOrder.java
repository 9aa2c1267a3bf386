package dev.halfmillion.sales;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An order whose money has come in, as those who deliver it see it.
 *
 * @param products what was bought, one entry a line
 */
public record PaidOrder(
    OrderId orderId, String orderNumber, UserId buyer, Instant paidAt, List<ProductId> products) {

  public PaidOrder {
    products = List.copyOf(products);
  }

  /** The same order with only some of its products. */
  PaidOrder only(List<ProductId> some) {
    return new PaidOrder(orderId, orderNumber, buyer, paidAt, some);
  }

  /** What is delivered of a paid order. */
  static PaidOrder of(Order order) {
    return without(order, Set.of());
  }

  /** What is delivered of a paid order of which some lines were closed since. */
  static PaidOrder without(Order order, Set<UUID> closed) {
    return new PaidOrder(
        order.id(),
        order.number(),
        order.buyer().requireId(),
        order.requirePaidAt(),
        order.lines().stream()
            .filter(line -> !closed.contains(line.id()))
            .map(OrderLine::product)
            .toList());
  }
}
