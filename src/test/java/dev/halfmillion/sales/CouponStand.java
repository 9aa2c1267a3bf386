package dev.halfmillion.sales;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.PlaceOrder.Contact;
import dev.halfmillion.sales.PlaceOrder.WishedCoupon;
import dev.halfmillion.sales.coupons.Coupon;
import dev.halfmillion.sales.coupons.Coupon.Period;
import dev.halfmillion.sales.coupons.CouponCode;
import dev.halfmillion.sales.coupons.CouponDraft;
import dev.halfmillion.sales.coupons.CouponLimits;
import dev.halfmillion.sales.coupons.CouponOffice;
import dev.halfmillion.sales.coupons.Coupons;
import dev.halfmillion.sales.coupons.DiscountTerms;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes coupons in tests, and buyers who use them, each with an address and a phone of their own.
 */
@Component
public class CouponStand {

  private static final AtomicInteger SERIAL = new AtomicInteger();

  private final CouponOffice office;
  private final Coupons coupons;
  private final BusinessClock clock;

  CouponStand(CouponOffice office, Coupons coupons, BusinessClock clock) {
    this.office = office;
    this.coupons = coupons;
    this.clock = clock;
  }

  /** So many percent off everything, begun days ago and without end. */
  public Coupon percent(int percent, CouponLimits limits) {
    return make(new DiscountTerms(Rate.percent(percent), null, Set.of()), limits, false);
  }

  /** So much off everything. */
  public Coupon amount(Money amount, CouponLimits limits) {
    return make(new DiscountTerms(null, amount, Set.of()), limits, false);
  }

  /** A coupon as wished, with a code of its own. */
  public Coupon make(DiscountTerms terms, CouponLimits limits, boolean returnedByRefund) {
    return make(draft(terms, limits, returnedByRefund, ""));
  }

  /** A coupon of an affiliate. */
  public Coupon owned(int percent, String referralCode) {
    DiscountTerms terms = new DiscountTerms(Rate.percent(percent), null, Set.of());
    return make(draft(terms, CouponLimits.NONE, false, referralCode));
  }

  /** A coupon as drafted. */
  public Coupon make(CouponDraft draft) {
    return coupons.find(office.create(draft, null)).orElseThrow();
  }

  /** What a coupon is drafted from. */
  public CouponDraft draft(
      DiscountTerms terms, CouponLimits limits, boolean returnedByRefund, String owner) {
    return new CouponDraft(
        new CouponCode("TEST-" + SERIAL.incrementAndGet()),
        terms,
        limits,
        new Period(clock.instant().minus(Duration.ofDays(10)), null),
        returnedByRefund,
        owner,
        "");
  }

  /** Somebody nobody had before. */
  public Contact stranger() {
    int number = SERIAL.incrementAndGet();
    return new Contact(
        "Asha Rao",
        "coupon-buyer" + number + "@example.test",
        new MobileNumber("7%09d".formatted(number)),
        IndianState.KARNATAKA);
  }

  /** A stranger's wish with a typed coupon. */
  public PlaceOrder wish(Coupon coupon, ProductId... products) {
    return wish(stranger(), null, null, coupon, products);
  }

  /** Somebody's wish with a typed coupon. */
  public PlaceOrder wish(
      Contact contact,
      @Nullable UserId signedIn,
      @Nullable String browser,
      Coupon coupon,
      ProductId... products) {
    return new PlaceOrder(
        "form-" + Ids.next(),
        List.of(products),
        contact,
        signedIn,
        Attribution.NONE,
        browser,
        new WishedCoupon(coupon.code().value(), true));
  }
}
