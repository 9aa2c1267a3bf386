package dev.halfmillion.sales;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.platform.UserId;
import java.util.List;

/**
 * Gives buyers what they paid for. Called in the transaction that marks the order paid or refunded,
 * so that both happen or neither.
 */
public interface Fulfilment {

  /** Grants what the order holds; granting again changes nothing. */
  void grant(PaidOrder order);

  /** Takes back what this order granted and nothing else. */
  void revoke(OrderId order, String reason);

  /**
   * Takes back what lines of an order granted, unless a line that stays gives the same. What others
   * or other orders granted is left alone.
   *
   * @param taken the products of the lines that are taken back
   * @param kept the products of the lines that stay
   */
  void revoke(OrderId order, List<ProductId> taken, List<ProductId> kept, String reason);

  /** Whether somebody has anything that this order did not give. */
  boolean givesMore(UserId user, OrderId than);

  /** Whether somebody has all that a product gives already, from wherever. */
  boolean owns(UserId user, ProductId product);
}
