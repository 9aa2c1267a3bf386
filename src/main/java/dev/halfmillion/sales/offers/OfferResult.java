package dev.halfmillion.sales.offers;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import java.util.List;

/**
 * What an offer brought so far.
 *
 * @param orders paid ones with a product of it or with its coupon, placed while it ran
 * @param products what each product sold: each of an offer of prices, in its order; those sold with
 *     the coupon, the most first
 * @param money what was paid for them, tax included, less what went back
 * @param returned what went back of it
 * @param clicks of affiliates' links meanwhile
 */
public record OfferResult(
    long orders, List<Sold> products, Money money, Money returned, long clicks) {

  public OfferResult {
    products = List.copyOf(products);
  }

  /** What one product sold meanwhile. */
  public record Sold(ProductId product, long sales, Money money) {}
}
