package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.web.HomePage.ProductLine;
import dev.halfmillion.affiliates.web.HomePage.StartStep;
import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.money.MoneyFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the dashboard gives to share: the link, what each product earns, the first steps. */
@Component
class HomeLinks {

  /** The others stand on the page of all links. */
  private static final int PRODUCTS = 8;

  private final ShareLinks links;
  private final Catalog catalog;
  private final SaleSplits splits;
  private final StartSteps steps;
  private final OfferCards offers;

  HomeLinks(
      ShareLinks links, Catalog catalog, SaleSplits splits, StartSteps steps, OfferCards offers) {
    this.links = links;
    this.catalog = catalog;
    this.splits = splits;
    this.steps = steps;
    this.offers = offers;
  }

  ShareLink plain(Affiliate affiliate) {
    return links.plain(affiliate);
  }

  List<ProductLine> products(Affiliate affiliate) {
    return catalog.published().stream()
        .filter(p -> !p.isFree())
        .limit(PRODUCTS)
        .map(product -> line(affiliate, product))
        .toList();
  }

  private ProductLine line(Affiliate affiliate, Product product) {
    return new ProductLine(
        product.title(),
        MoneyFormat.plain(product.price()),
        MoneyFormat.full(splits.reward(product)),
        links.url(affiliate, product));
  }

  List<OfferCard> offers(Affiliate affiliate) {
    return offers.of(affiliate);
  }

  List<StartStep> steps(Affiliate affiliate) {
    return steps.of(affiliate);
  }
}
