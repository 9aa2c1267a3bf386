package dev.halfmillion.catalog;

import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something for sale, at its present price.
 *
 * @param slug its word in addresses
 * @param summary one sentence
 * @param listPrice what a buyer pays outside sales, tax included
 * @param sale the lower price that counts now; null outside sales
 * @param taxRate the rate of the tax inside the price
 * @param sac the services accounting code on tax documents
 * @param deliverables what a buyer receives, in order
 */
public record Product(
    ProductId id,
    String slug,
    String title,
    String summary,
    Money listPrice,
    @Nullable SalePrice sale,
    Rate taxRate,
    String sac,
    ProductStatus status,
    Cover cover,
    List<Deliverable> deliverables) {

  public Product {
    deliverables = List.copyOf(deliverables);
  }

  /** What a buyer pays now, tax included. */
  public Money price() {
    return sale == null ? listPrice : sale.amount();
  }

  /** The present price split into its taxable value and its tax. */
  public InclusiveTax tax() {
    return InclusiveTax.split(price(), taxRate);
  }

  public boolean isPublished() {
    return status == ProductStatus.PUBLISHED;
  }
}
