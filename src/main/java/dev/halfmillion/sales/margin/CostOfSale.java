package dev.halfmillion.sales.margin;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Rate;

/** What others take of a sale; the affiliate program answers. */
public interface CostOfSale {

  /** The highest commission in force for a product, of its value without tax. */
  Rate highestCommission(ProductId product);
}
