package dev.halfmillion.affiliates.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Margin;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.money.Rate;
import dev.halfmillion.sales.margin.Margins;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the academy keeps of a sale of each product, were the commission this. */
@Component
class SalesUnderTerms {

  private final Catalog catalog;
  private final Margins margins;

  SalesUnderTerms(Catalog catalog, Margins margins) {
    this.catalog = catalog;
    this.margins = margins;
  }

  /** One sale of each product that has a price. */
  List<Sale> at(Rate rate) {
    return catalog.published().stream()
        .filter(product -> !product.isFree())
        .map(p -> new Sale(p, margins.withCommission(p, p.price(), rate)))
        .toList();
  }

  /** The sale that would lose most; empty where none loses money. */
  Optional<Sale> worst(Rate rate) {
    return at(rate).stream()
        .filter(sale -> sale.margin().loses())
        .min(Comparator.comparing(sale -> sale.margin().kept()));
  }

  /** A sale of a product, and what is left of it. */
  record Sale(Product product, Margin margin) {

    /** The figures to look at, and the sentence to agree to. */
    PlanPage.Loss loss() {
      return new PlanPage.Loss(margin.sum("One sale of " + product.title()), margin.confession());
    }
  }
}
