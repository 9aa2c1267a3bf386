package dev.halfmillion.catalog;

import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import java.util.List;

/**
 * Something for sale, at its present price.
 *
 * @param slug its word in addresses
 * @param summary one sentence
 * @param price what a buyer pays, tax included
 * @param taxRate the rate of the tax inside the price
 * @param sac the services accounting code on tax documents
 * @param deliverables what a buyer receives, in order
 */
public record Product(
    ProductId id,
    String slug,
    String title,
    String summary,
    Money price,
    Rate taxRate,
    String sac,
    ProductStatus status,
    Cover cover,
    List<Deliverable> deliverables) {

  public Product {
    deliverables = List.copyOf(deliverables);
  }

  /** The present price split into its taxable value and its tax. */
  public InclusiveTax tax() {
    return InclusiveTax.split(price, taxRate);
  }

  public boolean isPublished() {
    return status == ProductStatus.PUBLISHED;
  }
}
