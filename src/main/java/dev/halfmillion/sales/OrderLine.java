package dev.halfmillion.sales;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing bought, with the price and tax of the moment it was ordered.
 *
 * @param bundle the bundle that it came with, or null
 * @param title as it was then
 * @param sac the services accounting code on tax documents
 * @param list its price before any discount, tax included
 * @param price what was asked for it, split into its taxable value and its tax; zero for a gift
 * @param refunded what has gone back of it
 */
public record OrderLine(
    UUID id,
    ProductId product,
    @Nullable ProductId bundle,
    String title,
    String sac,
    Rate rate,
    Money list,
    InclusiveTax price,
    Money refunded) {

  public OrderLine {
    if (price.gross().isNegative() || list.compareTo(price.gross()) < 0) {
      throw new IllegalArgumentException(
          "A line of " + list + " cannot be sold for " + price.gross());
    }
  }

  /** What was asked for it, tax included. */
  public Money gross() {
    return price.gross();
  }

  /** How much less than the list price; never negative. */
  public Money discount() {
    return list.minus(gross());
  }

  /** What of it has not gone back. */
  public Money kept() {
    return gross().minus(refunded);
  }

  OrderLine refund(Money amount) {
    Money total = refunded.plus(amount);
    if (amount.isNegative() || total.compareTo(gross()) > 0) {
      throw new IllegalStateException("Line " + id + " cannot return " + amount);
    }
    return new OrderLine(id, product, bundle, title, sac, rate, list, price, total);
  }
}
