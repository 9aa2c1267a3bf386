package dev.halfmillion.site.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.PriceTags;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.RunningOffers;
import dev.halfmillion.catalog.RunningOffers.Code;
import dev.halfmillion.catalog.RunningOffers.RunningOffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The offers of these days, shown only while they really make something cheaper. */
@Component
class Promotions {

  private static final String SHELF = "/courses";

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
        .filter(offer -> offer.coupon() == null && offer.products().contains(product.id()))
        .map(RunningOffer::title)
        .findFirst()
        .orElse("");
  }

  /** The code that makes a product cheaper now, or empty. */
  Optional<CouponNote> codeFor(Product product) {
    return offers.now().stream()
        .filter(offer -> offer.couponFor(product.id()) && product.price().isPositive())
        .map(
            offer ->
                new CouponNote(
                    offer.title(),
                    said(Objects.requireNonNull(offer.coupon())),
                    tags.until(offer.ends())))
        .findFirst();
  }

  private Optional<Promotion> promotion(RunningOffer offer) {
    return offer.coupon() == null ? ofPrices(offer) : ofCode(offer, offer.coupon());
  }

  private Optional<Promotion> ofPrices(RunningOffer offer) {
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
            one ? page(only) : SHELF,
            "These prices count",
            tags.until(offer.ends())));
  }

  private Optional<Promotion> ofCode(RunningOffer offer, Code code) {
    List<Product> cheaper =
        catalog.published().stream()
            .filter(product -> offer.couponFor(product.id()) && product.price().isPositive())
            .toList();
    if (cheaper.isEmpty()) {
      return Optional.empty();
    }
    Product only = cheaper.getFirst();
    boolean one = cheaper.size() == 1;
    String several = offer.products().isEmpty() ? "all courses" : cheaper.size() + " courses";
    return Optional.of(
        new Promotion(
            offer.title(),
            one ? only.title() : several,
            (one ? page(only) : SHELF) + "?coupon=" + code.text(),
            said(code),
            tags.until(offer.ends())));
  }

  private static String page(Product product) {
    return SHELF + "/" + product.slug();
  }

  private static String said(Code code) {
    return "With the code %s: %s".formatted(code.text(), code.takesOff());
  }
}
