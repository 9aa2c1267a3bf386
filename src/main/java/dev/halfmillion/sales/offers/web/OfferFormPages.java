package dev.halfmillion.sales.offers.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.GuardedPricing;
import dev.halfmillion.catalog.Margin;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.money.RupeeText;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.offers.Offer;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the form of an offer together. */
@Component
class OfferFormPages {

  private final Catalog catalog;
  private final GuardedPricing pricing;

  OfferFormPages(Catalog catalog, GuardedPricing pricing) {
    this.catalog = catalog;
    this.pricing = pricing;
  }

  /** What can be in an offer: all that is on sale. */
  List<Product> products() {
    return catalog.published();
  }

  OfferFormPage page(String id, OfferForm form, List<Problem> problems) {
    return new OfferFormPage(
        id,
        form.title(),
        form.words(),
        form.starts(),
        form.ends(),
        products().stream().map(product -> line(product, form)).toList(),
        List.of(),
        problems);
  }

  /** The page of a draft by which each sale would lose money. */
  OfferFormPage losing(Offer offer, Problem problem) {
    OfferFormPage page = page(offer.id().toString(), OfferForm.of(offer), List.of(problem));
    return new OfferFormPage(
        page.id(),
        page.title(),
        page.words(),
        page.starts(),
        page.ends(),
        page.products(),
        offer.items().stream().flatMap(this::loss).toList(),
        page.problems());
  }

  private Stream<OfferFormPage.Loss> loss(Offer.Item item) {
    return catalog.byId(item.product()).stream()
        .flatMap(
            product -> {
              Margin margin = pricing.margin(product, item.price());
              return margin.loses()
                  ? Stream.of(
                      new OfferFormPage.Loss(
                          product.title(),
                          margin.sum("One sale of " + product.title()),
                          margin.confession()))
                  : Stream.empty();
            });
  }

  private OfferFormPage.Line line(Product product, OfferForm form) {
    String typed = form.price(product.id());
    String kept =
        RupeeText.parse(typed)
            .filter(price -> price.compareTo(product.listPrice()) < 0)
            .map(price -> MoneyFormat.full(pricing.margin(product, price).kept()))
            .orElse("");
    return new OfferFormPage.Line(
        OfferForm.PRICE + product.id(),
        product.title(),
        MoneyFormat.full(product.listPrice()),
        typed,
        kept);
  }
}
