package dev.halfmillion.demo;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.PlaceOrder.WishedCoupon;
import dev.halfmillion.sales.coupons.Coupon.Period;
import dev.halfmillion.sales.coupons.CouponCode;
import dev.halfmillion.sales.coupons.CouponDraft;
import dev.halfmillion.sales.coupons.CouponLimits;
import dev.halfmillion.sales.coupons.CouponOffice;
import dev.halfmillion.sales.coupons.DiscountTerms;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The academy gives coupons out: one through its affiliate, one to newcomers, one as a gift. */
@Component
@OnlyInDemo
class CouponsChapter {

  /** The day after the demo's affiliate has joined. */
  private static final int DAY = 1;

  /** Of so many buyers one types the affiliate's coupon. */
  private static final int ONE_OF = 24;

  private static final String AFFILIATES = "KAVYA10";

  private final CouponOffice office;

  CouponsChapter(CouponOffice office) {
    this.office = office;
  }

  /** Makes the coupons on their day. */
  void tell(Chronicle chronicle, int day) {
    if (day != DAY) {
      return;
    }
    Instant moment = chronicle.calendar().moment(day, LocalTime.of(11, 0));
    UserId owner = chronicle.id(DemoPerson.OWNER);
    DiscountTerms tenth = new DiscountTerms(Rate.percent(10), null, Set.of());
    DiscountTerms welcome = new DiscountTerms(null, Money.rupees(300), Set.of());
    DiscountTerms all = new DiscountTerms(Rate.percent(100), null, Set.of());
    BusinessClock.at(
        moment,
        () -> {
          make(AFFILIATES, tenth, CouponLimits.NONE, "demo", "For Kavya's readers", moment, owner);
          make(
              "WELCOME300",
              welcome,
              new CouponLimits(null, null, true),
              "",
              "In the mail to newcomers",
              moment,
              owner);
          make(
              "GIFT100",
              all,
              new CouponLimits(25, 1, false),
              "",
              "Given away at talks",
              moment,
              owner);
        });
  }

  /** What the buyer of this number types, or nothing. */
  @Nullable WishedCoupon typedBy(int number) {
    return number % ONE_OF == 0 ? new WishedCoupon(AFFILIATES, true) : null;
  }

  private void make(
      String code,
      DiscountTerms terms,
      CouponLimits limits,
      String affiliate,
      String note,
      Instant from,
      UserId by) {
    office.create(
        new CouponDraft(
            new CouponCode(code), terms, limits, new Period(from, null), false, affiliate, note),
        by);
  }
}
