package dev.halfmillion.catalog;

import dev.halfmillion.money.Money;

/** Works out what a price leaves the academy; the sales module answers. */
public interface PriceGuard {

  /**
   * What is kept of one sale at a price, after the strongest coupon that fits now, tax, the
   * gateway's fee, the highest commission in force and the refunds to be expected.
   */
  Margin oneSale(Product product, Money price);
}
