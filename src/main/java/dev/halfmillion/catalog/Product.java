package dev.halfmillion.catalog;

import dev.halfmillion.money.Allocation;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import java.util.ArrayList;
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
 * @param deliverables what a buyer receives, in order; of a bundle, what its parts give
 * @param parts what a bundle consists of, at their own prices; empty for any other product
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
    List<Deliverable> deliverables,
    List<Product> parts) {

  public Product {
    deliverables = List.copyOf(deliverables);
    parts = List.copyOf(parts);
  }

  /** The same product that gives its buyer these. */
  Product giving(List<Deliverable> contents) {
    return new Product(
        id, slug, title, summary, listPrice, sale, taxRate, sac, status, cover, contents, parts);
  }

  /** The same product as a bundle of others, which gives what they give; without any, itself. */
  Product of(List<Product> others) {
    if (others.isEmpty()) {
      return this;
    }
    List<Deliverable> gives =
        others.stream().flatMap(part -> part.deliverables().stream()).distinct().toList();
    return new Product(
        id, slug, title, summary, listPrice, sale, taxRate, sac, status, cover, gives, others);
  }

  /** What a buyer pays now, tax included. */
  public Money price() {
    return sale == null ? listPrice : sale.amount();
  }

  /** Whether it consists of other products. */
  public boolean isBundle() {
    return !parts.isEmpty();
  }

  /** Whether it costs nothing now. */
  public boolean isFree() {
    return price().isZero();
  }

  /** What the parts of a bundle cost apart, by their list prices. */
  public Money apart() {
    return parts.stream()
        .map(Product::listPrice)
        .reduce(Money.zero(listPrice.currency()), Money::plus);
  }

  /**
   * The present price of a bundle, spread over its parts by their list prices; the sum is exact. A
   * product that is no bundle is its own only share.
   */
  public List<Money> shares() {
    if (!isBundle()) {
      return List.of(price());
    }
    boolean worthless = apart().isZero();
    List<Long> weights =
        parts.stream().map(part -> worthless ? 1 : part.listPrice().minor()).toList();
    return Allocation.byWeights(price(), weights);
  }

  /** The present price split into its taxable value and its tax: of a bundle, share by share. */
  public InclusiveTax tax() {
    List<InclusiveTax> taxes = taxes();
    InclusiveTax sum = taxes.getFirst();
    for (InclusiveTax next : taxes.subList(1, taxes.size())) {
      sum =
          new InclusiveTax(
              sum.gross().plus(next.gross()),
              sum.taxable().plus(next.taxable()),
              sum.half().plus(next.half()));
    }
    return sum;
  }

  /** The tax of each share, in the order of {@link #shares}. */
  public List<InclusiveTax> taxes() {
    List<Money> shares = shares();
    List<InclusiveTax> taxes = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      Rate rate = isBundle() ? parts.get(i).taxRate() : taxRate;
      taxes.add(InclusiveTax.split(shares.get(i), rate));
    }
    return taxes;
  }

  public boolean isPublished() {
    return status == ProductStatus.PUBLISHED;
  }
}
