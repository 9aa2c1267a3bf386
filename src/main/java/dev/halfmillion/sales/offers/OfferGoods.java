package dev.halfmillion.sales.offers;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.money.Money;
import dev.halfmillion.sales.coupons.Coupon;
import dev.halfmillion.sales.coupons.CouponWords;
import dev.halfmillion.sales.coupons.Coupons;
import dev.halfmillion.sales.coupons.DiscountTerms;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What an offer makes cheaper, be it by prices or by a coupon. */
@Service
public class OfferGoods {

  private final Catalog catalog;
  private final Coupons coupons;

  OfferGoods(Catalog catalog, Coupons coupons) {
    this.catalog = catalog;
    this.coupons = coupons;
  }

  /** The published products that the offer makes cheaper. */
  public List<Good> of(Offer offer) {
    return coupon(offer)
        .map(coupon -> withCode(coupon.terms()))
        .orElseGet(() -> offer.items().stream().flatMap(item -> priced(item).stream()).toList());
  }

  /** As in {@code With the code DIWALI: ₹300 off}; empty where the offer is one of prices. */
  public String saying(Offer offer) {
    return coupon(offer)
        .map(coupon -> "With the code %s: %s".formatted(coupon.code(), takesOff(coupon)))
        .orElse("");
  }

  Optional<Coupon> coupon(Offer offer) {
    return Optional.ofNullable(offer.coupon()).flatMap(code -> coupons.find(code.id()));
  }

  /** As in {@code ₹300 off (first order only)}. */
  static String takesOff(Coupon coupon) {
    String limits = CouponWords.limits(coupon.limits());
    return coupon.terms().text() + (limits.isEmpty() ? "" : " (" + limits + ")");
  }

  private List<Good> withCode(DiscountTerms terms) {
    return catalog.published().stream()
        .filter(product -> terms.covers(product.id()) && product.price().isPositive())
        .map(
            product ->
                new Good(
                    product,
                    product.price().minus(terms.mostOff(product.price())),
                    product.price()))
        .toList();
  }

  private Optional<Good> priced(Offer.Item item) {
    return catalog
        .byId(item.product())
        .filter(Product::isPublished)
        .map(product -> new Good(product, item.price(), product.listPrice()));
  }

  /**
   * A product that is cheaper.
   *
   * @param price what it costs by the offer
   * @param otherwise what it costs without it
   */
  public record Good(Product product, Money price, Money otherwise) {}
}
