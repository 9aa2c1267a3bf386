package dev.halfmillion.affiliates.web;

import static dev.halfmillion.affiliates.CommissionStatus.ALLOCATED;
import static dev.halfmillion.affiliates.CommissionStatus.APPROVED;
import static dev.halfmillion.affiliates.CommissionStatus.HELD;
import static dev.halfmillion.affiliates.CommissionStatus.PENDING;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.affiliates.web.EarningsReader.Standing;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.ui.Kpi;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The figures at the top of the dashboard, each with what happens next. */
@Component
class HomeFigures {

  private final EarningsReader earnings;
  private final TrafficReader traffic;
  private final PayoutOutlook outlook;
  private final AffiliateProgram program;

  HomeFigures(
      EarningsReader earnings,
      TrafficReader traffic,
      PayoutOutlook outlook,
      AffiliateProgram program) {
    this.earnings = earnings;
    this.traffic = traffic;
    this.outlook = outlook;
    this.program = program;
  }

  List<Kpi> strip(AffiliateId affiliate, Instant now) {
    Map<CommissionStatus, Standing> standings = earnings.standings(affiliate);
    Instant month = Period.startOfDays(now, 30);
    Standing pending = of(standings, PENDING);
    Standing held = of(standings, HELD);
    Money available = of(standings, APPROVED).net();
    Money paid = earnings.paidSince(affiliate, Period.start(Period.financialYear(now)));
    return List.of(
        new Kpi(
            "Available now",
            MoneyFormat.full(available),
            outlook.sentence(affiliate, available),
            "/affiliate/money"),
        Kpi.of(
            "Pending",
            MoneyFormat.full(pending.net().plus(held.net())),
            pendingNote(pending.sales(), held.sales())),
        Kpi.of("Paid since 1 April", MoneyFormat.full(paid), paidNote(of(standings, ALLOCATED))),
        conversion(affiliate, month));
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

  private Kpi conversion(AffiliateId affiliate, Instant since) {
    long clicks = traffic.clicksSince(affiliate, since);
    long sales = earnings.salesSince(affiliate, since);
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

  List<Kpi> earned(AffiliateId affiliate, Instant now) {
    return List.of(
        earned("Today", affiliate, Period.startOfDays(now, 1)),
        earned("7 days", affiliate, Period.startOfDays(now, 7)),
        earned("30 days", affiliate, Period.startOfDays(now, 30)),
        earned("All time", affiliate, Instant.EPOCH));
  }

  private Kpi earned(String label, AffiliateId affiliate, Instant since) {
    return Kpi.of(label, MoneyFormat.full(earnings.earnedSince(affiliate, since)), "");
  }

  private static Standing of(Map<CommissionStatus, Standing> standings, CommissionStatus status) {
    return standings.getOrDefault(status, Standing.NOTHING);
  }
}
