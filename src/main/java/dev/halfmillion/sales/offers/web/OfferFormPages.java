package dev.halfmillion.sales.offers.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.GuardedPricing;
import dev.halfmillion.catalog.LossUnconfirmed;
import dev.halfmillion.catalog.Margin;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.money.RupeeText;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.CouponId;
import dev.halfmillion.sales.coupons.Coupon;
import dev.halfmillion.sales.coupons.Coupons;
import dev.halfmillion.sales.offers.Offer;
import dev.halfmillion.sales.offers.OfferPlan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the form of an offer together. */
@Component
class OfferFormPages {

  private final Catalog catalog;
  private final GuardedPricing pricing;
  private final Coupons coupons;

  OfferFormPages(Catalog catalog, GuardedPricing pricing, Coupons coupons) {
    this.catalog = catalog;
    this.pricing = pricing;
    this.coupons = coupons;
  }

  /** What can be in an offer: all that is on sale. */
  private List<Product> products() {
    return catalog.published().stream()
        .filter(product -> product.listPrice().isPositive())
        .toList();
  }

  /** What a form asks for, or empty and what to mend. */
  Optional<OfferPlan> plan(OfferForm form, Instant now, List<Problem> problems) {
    Optional<CouponId> coupon = coupons.byCode(form.code()).map(Coupon::id);
    return form.plan(products(), coupon, now, problems);
  }

  OfferFormPage page(String id, OfferForm form, List<Problem> problems) {
    return new OfferFormPage(
        id,
        form.title(),
        form.words(),
        form.starts(),
        form.ends(),
        form.kind(),
        form.code(),
        products().stream().map(product -> line(product, form)).toList(),
        List.of(),
        problems);
  }

  /** The page of a draft by which each sale would lose money. */
  OfferFormPage losing(Offer offer, LossUnconfirmed loss) {
    Problem problem = new Problem("lossKnown", loss.sentence());
    OfferFormPage page = page(offer.id().toString(), OfferForm.of(offer), List.of(problem));
    return new OfferFormPage(
        page.id(),
        page.title(),
        page.words(),
        page.starts(),
        page.ends(),
        page.kind(),
        page.code(),
        page.products(),
        offer.coupon() == null
            ? offer.items().stream().flatMap(this::loss).toList()
            : List.of(loss(offer.coupon().text(), loss.margin())),
        page.problems());
  }

  private Stream<OfferFormPage.Loss> loss(Offer.Item item) {
    return catalog.byId(item.product()).stream()
        .flatMap(
            product -> {
              Margin margin = pricing.margin(product, item.price());
              return margin.loses() ? Stream.of(loss(product.title(), margin)) : Stream.empty();
            });
  }

  private static OfferFormPage.Loss loss(String what, Margin margin) {
    return new OfferFormPage.Loss(what, margin.sum("One sale of " + what), margin.confession());
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
