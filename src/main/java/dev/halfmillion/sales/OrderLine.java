package dev.halfmillion.sales;

import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.Ids;
import java.util.UUID;

/**
 * One thing bought, with the price and tax of the moment it was ordered.
 *
 * @param title as it was then
 * @param sac the services accounting code on tax documents
 * @param price what was asked for it, split into its taxable value and its tax
 * @param refunded what has gone back of it
 */
public record OrderLine(
    UUID id,
    ProductId product,
    String title,
    String sac,
    Rate rate,
    InclusiveTax price,
    Money refunded) {

  /** A line for a product at its present price. */
  static OrderLine of(Product product) {
    return new OrderLine(
        Ids.next(),
        product.id(),
        product.title(),
        product.sac(),
        product.taxRate(),
        product.tax(),
        Money.zero(product.price().currency()));
  }

  /** What was asked for it, tax included. */
  public Money gross() {
    return price.gross();
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
    return new OrderLine(id, product, title, sac, rate, price, total);
  }
}
