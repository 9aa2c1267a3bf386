package dev.halfmillion.affiliates.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.web.HomePage.ProductLine;
import dev.halfmillion.affiliates.web.HomePage.StartStep;
import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.money.MoneyFormat;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the dashboard gives to share: the link, what each product earns, the first steps. */
@Component
class HomeLinks {

  /** The others stand on the page of all links. */
  private static final int PRODUCTS = 8;

  /** Every dashboard shows the same ones. */
  private static final Duration KEPT = Duration.ofSeconds(2);

  private static final String ALL = "";

  private final ShareLinks links;
  private final SaleSplits splits;
  private final StartSteps steps;
  private final OfferCards offers;
  private final LoadingCache<String, List<Product>> onSale;
  private final LoadingCache<String, List<OfferCards.Told>> told;

  HomeLinks(
      ShareLinks links, Catalog catalog, SaleSplits splits, StartSteps steps, OfferCards offers) {
    this.links = links;
    this.splits = splits;
    this.steps = steps;
    this.offers = offers;
    this.onSale =
        Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .build(
                all ->
                    catalog.published().stream().filter(p -> !p.isFree()).limit(PRODUCTS).toList());
    this.told = Caffeine.newBuilder().expireAfterWrite(KEPT).build(all -> offers.told());
  }

  ShareLink plain(Affiliate affiliate) {
    return links.plain(affiliate);
  }

  List<ProductLine> products(Affiliate affiliate) {
    return onSale.get(ALL).stream().map(product -> line(affiliate, product)).toList();
  }

  private ProductLine line(Affiliate affiliate, Product product) {
    return new ProductLine(
        product.title(),
        MoneyFormat.plain(product.price()),
        MoneyFormat.full(splits.reward(product)),
        links.url(affiliate, product));
  }

  /** What is on sale, or its prices, may have changed. */
  void forget() {
    onSale.invalidateAll();
    told.invalidateAll();
  }

  List<OfferCard> offers(Affiliate affiliate) {
    return offers.of(affiliate, Objects.requireNonNull(told.get(ALL)));
  }

  List<StartStep> steps(Affiliate affiliate) {
    return steps.of(affiliate);
  }
}
