package dev.halfmillion.sales.margin;

import dev.halfmillion.catalog.Product;
import dev.halfmillion.money.Money;
import java.util.Optional;

/** What comes off a price at most; who keeps the coupons answers. */
public interface StrongestDiscount {

  /** The coupon in use now or later that takes most off a product at a price, or empty. */
  Optional<Discount> on(Product product, Money price);

  /**
   * What comes off.
   *
   * @param label which coupon, in words
   * @param amount at most the price
   */
  record Discount(String label, Money amount) {}
}
