package dev.halfmillion.site.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.PriceTags;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.RunningOffers;
import dev.halfmillion.catalog.RunningOffers.RunningOffer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The offers of these days, shown only while a price of theirs is really lower. */
@Component
class Promotions {

  private final RunningOffers offers;
  private final Catalog catalog;
  private final PriceTags tags;

  Promotions(RunningOffers offers, Catalog catalog, PriceTags tags) {
    this.offers = offers;
    this.catalog = catalog;
    this.tags = tags;
  }

  /** The one that ends next. */
  Optional<Promotion> first() {
    return offers.now().stream().flatMap(offer -> promotion(offer).stream()).findFirst();
  }

  /** The title of the offer that lowers the price of a product now, or empty. */
  String titleFor(Product product) {
    if (product.sale() == null) {
      return "";
    }
    return offers.now().stream()
        .filter(offer -> offer.products().contains(product.id()))
        .map(RunningOffer::title)
        .findFirst()
        .orElse("");
  }

  private Optional<Promotion> promotion(RunningOffer offer) {
    List<Product> lowered =
        offer.products().stream()
            .flatMap(id -> catalog.byId(id).stream())
            .filter(product -> product.isPublished() && product.sale() != null)
            .toList();
    if (lowered.isEmpty()) {
      return Optional.empty();
    }
    Product only = lowered.getFirst();
    boolean one = lowered.size() == 1;
    return Optional.of(
        new Promotion(
            offer.title(),
            one
                ? "%s for %s".formatted(only.title(), tags.of(only).price())
                : lowered.size() + " courses cost less",
            one ? "/courses/" + only.slug() : "/courses",
            tags.until(offer.ends())));
  }
}
