package dev.halfmillion.sales.coupons;

import dev.halfmillion.platform.Zones;
import dev.halfmillion.sales.coupons.Coupon.Period;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in words what a coupon does. */
public final class CouponWords {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  private CouponWords() {}

  /** What limits it: {@code 10 uses, once per buyer}; empty for nothing. */
  public static String limits(CouponLimits limits) {
    List<String> said = new ArrayList<>();
    Integer uses = limits.uses();
    Integer perBuyer = limits.perBuyer();
    if (uses != null) {
      said.add(uses == 1 ? "one use" : uses + " uses");
    }
    if (limits.firstOrder()) {
      said.add("first order only");
    } else if (perBuyer != null) {
      said.add(perBuyer == 1 ? "once per buyer" : perBuyer + " times per buyer");
    }
    return String.join(", ", said);
  }

  /** When it counts: {@code From 2 Dec 2026, 18:30 until …}. */
  public static String period(Period period) {
    Instant until = period.until();
    return "From "
        + moment(period.from())
        + (until == null ? ", without end" : " until " + moment(until));
  }

  /** All of it, for the audit log. */
  static String all(Coupon coupon) {
    List<String> said = new ArrayList<>();
    said.add(coupon.code() + ": " + coupon.terms().text());
    int products = coupon.terms().products().size();
    if (products > 0) {
      said.add(products == 1 ? "one product" : products + " products");
    }
    String limits = limits(coupon.limits());
    if (!limits.isEmpty()) {
      said.add(limits);
    }
    said.add(period(coupon.period()));
    if (coupon.returnedByRefund()) {
      said.add("a refund gives the use back");
    }
    return String.join(", ", said);
  }

  /** 2 Dec 2026, 18:30, by the clock in India. */
  public static String moment(Instant at) {
    return MOMENT.format(at.atZone(Zones.INDIA));
  }
}
