package dev.halfmillion.affiliates.web;

import static dev.halfmillion.affiliates.CommissionStatus.ALLOCATED;
import static dev.halfmillion.affiliates.CommissionStatus.APPROVED;
import static dev.halfmillion.affiliates.CommissionStatus.HELD;
import static dev.halfmillion.affiliates.CommissionStatus.PENDING;

import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.web.EarningsReader.Standing;
import dev.halfmillion.affiliates.web.EarningsReader.Totals;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.ui.Kpi;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The figures at the top of the dashboard, each with what happens next. */
@Component
class HomeFigures {

  private final AffiliateProgram program;

  HomeFigures(AffiliateProgram program) {
    this.program = program;
  }

  /**
   * The four at the top.
   *
   * @param next what happens next with what is available
   * @param clicks of the days of {@code recent}
   */
  List<Kpi> strip(Totals totals, String next, Recent recent, long clicks) {
    Standing pending = totals.of(PENDING);
    Standing held = totals.of(HELD);
    return List.of(
        new Kpi(
            "Available now", MoneyFormat.full(totals.of(APPROVED).net()), next, "/affiliate/money"),
        Kpi.of(
            "Pending",
            MoneyFormat.full(pending.net().plus(held.net())),
            pendingNote(pending.sales(), held.sales())),
        Kpi.of(
            "Paid since 1 April", MoneyFormat.full(totals.paid()), paidNote(totals.of(ALLOCATED))),
        conversion(clicks, recent.sales()));
  }

  private String pendingNote(long inWindow, long held) {
    if (inWindow == 0 && held == 0) {
      return "Sales wait here for %d days".formatted(program.plan().holdDays());
    }
    String window = inWindow + " in their refund window";
    if (held == 0) {
      return window;
    }
    return inWindow == 0 ? held + " being checked" : window + ", " + held + " held";
  }

  private static String paidNote(Standing allocated) {
    return allocated.net().isPositive()
        ? MoneyFormat.full(allocated.net()) + " more is on its way"
        : "By bank or UPI";
  }

  private static Kpi conversion(long clicks, long sales) {
    return Kpi.of(
        "Clicks to sales",
        share(sales, clicks),
        "%,d %s, %,d %s, 30 days"
            .formatted(clicks, plural(clicks, "click"), sales, plural(sales, "sale")));
  }

  /** A share with one decimal: "2.4 %"; a dash where there is nothing to divide by. */
  static String share(long part, long whole) {
    return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
  }

  static String plural(long number, String word) {
    return number == 1 ? word : word + "s";
  }

  static List<Kpi> earned(Totals totals, Recent recent, LocalDate today) {
    return List.of(
        earned("Today", recent.earnedSince(today)),
        earned("7 days", recent.earnedSince(today.minusDays(6))),
        earned("30 days", recent.earnedSince(today.minusDays(29))),
        earned("All time", totals.earned()));
  }

  private static Kpi earned(String label, Money sum) {
    return Kpi.of(label, MoneyFormat.full(sum), "");
  }
}
