package dev.halfmillion.sales.coupons;

import dev.halfmillion.catalog.Product;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.sales.margin.StrongestDiscount;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells whoever minds the margin which coupon takes most off a price, now or later. One that gives
 * all away is left out: it brings nothing and costs nothing, and would hide all others.
 */
@Component
class StrongestCoupon implements StrongestDiscount {

  private final CouponRows rows;
  private final BusinessClock clock;

  StrongestCoupon(CouponRows rows, BusinessClock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public Optional<Discount> on(Product product, Money price) {
    Instant now = clock.instant();
    return rows.notOver(now).stream()
        .filter(coupon -> coupon.terms().covers(product.id()))
        .map(coupon -> discount(coupon, price))
        .filter(discount -> discount.amount().isPositive())
        .filter(discount -> discount.amount().compareTo(price) < 0)
        .max(Comparator.comparing(Discount::amount));
  }

  static Discount discount(Coupon coupon, Money price) {
    return new Discount("Coupon " + coupon.code(), coupon.terms().mostOff(price));
  }
}
