package dev.halfmillion.sales;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.sales.coupons.Coupon;
import dev.halfmillion.sales.coupons.CouponWords;
import dev.halfmillion.sales.coupons.Coupons;
import dev.halfmillion.sales.coupons.Redemption;
import dev.halfmillion.sales.coupons.Redemptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What other modules may know of coupons. */
@Service
public class CouponBook {

  private final Coupons coupons;
  private final Redemptions redemptions;
  private final BusinessClock clock;

  CouponBook(Coupons coupons, Redemptions redemptions, BusinessClock clock) {
    this.coupons = coupons;
    this.redemptions = redemptions;
    this.clock = clock;
  }

  /** These coupons, unknown ones left out, in the order they are asked for. */
  public List<Offered> of(Collection<CouponId> ids) {
    Instant now = clock.instant();
    return ids.stream()
        .map(coupons::find)
        .flatMap(Optional::stream)
        .map(coupon -> offered(coupon, now))
        .toList();
  }

  /** The coupon that an order was placed with, or empty. */
  public Optional<Applied> ofOrder(OrderId order) {
    return redemptions
        .of(order)
        .map(
            r ->
                new Applied(
                    r.coupon(),
                    r.code().value(),
                    r.typed(),
                    r.discount(),
                    r.state().label(),
                    r.changedAt()));
  }

  /** What makes an order cheaper than its list price, each part above nothing. */
  public List<Reduction> reductions(Order order) {
    Optional<Redemption> coupon = redemptions.of(order.id());
    Money none = Money.zero(order.total().currency());
    Money byCoupon = coupon.map(Redemption::discount).orElse(none);
    Money bySale = order.discount().minus(byCoupon);
    List<Reduction> parts = new ArrayList<>();
    if (bySale.isPositive()) {
      parts.add(new Reduction("Reduced price", bySale));
    }
    coupon.ifPresent(c -> parts.add(new Reduction("Coupon " + c.code(), byCoupon)));
    return parts;
  }

  private static Offered offered(Coupon coupon, Instant now) {
    return new Offered(
        coupon.id(),
        coupon.code().value(),
        coupon.terms().text(),
        CouponWords.limits(coupon.limits()),
        coupon.terms().products(),
        coupon.period().until(),
        coupon.isActive(now));
  }

  /**
   * One thing that makes an order cheaper.
   *
   * @param label such as {@code Coupon SAVE20}
   */
  public record Reduction(String label, Money amount) {}

  /**
   * A coupon that an order was placed with.
   *
   * @param typed whether the buyer typed it; a link brought it otherwise
   * @param discount what it took off the order
   * @param state what has become of the use, in words
   * @param changedAt since when
   */
  public record Applied(
      CouponId id, String code, boolean typed, Money discount, String state, Instant changedAt) {}

  /**
   * A coupon, in words.
   *
   * @param takesOff such as {@code 20 % off}
   * @param limits such as {@code 10 uses, once per buyer}; may be empty
   * @param products what it is for; empty for everything
   * @param until no longer inside; null for ever
   * @param active whether it can be used now, its limits aside
   */
  public record Offered(
      CouponId id,
      String code,
      String takesOff,
      String limits,
      Set<ProductId> products,
      @Nullable Instant until,
      boolean active) {

    public Offered {
      products = Set.copyOf(products);
    }
  }
}
