package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.affiliates.program.AgreementOffice;
import dev.halfmillion.affiliates.web.EarningsReader.Totals;
import dev.halfmillion.affiliates.web.SalesReader.Sale;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what an affiliate's dashboard is made of. */
@Component
class HomeReader {

  private static final int NEWEST = 8;

  private final ArrivalDates arrivals;
  private final EarningsReader earnings;
  private final PayoutOutlook outlook;
  private final TrafficReader traffic;
  private final SalesReader sales;
  private final HomeLinks links;
  private final AgreementOffice agreements;

  HomeReader(
      ArrivalDates arrivals,
      EarningsReader earnings,
      PayoutOutlook outlook,
      TrafficReader traffic,
      SalesReader sales,
      HomeLinks links,
      AgreementOffice agreements) {
    this.arrivals = arrivals;
    this.earnings = earnings;
    this.outlook = outlook;
    this.traffic = traffic;
    this.sales = sales;
    this.links = links;
    this.agreements = agreements;
  }

  /** What an affiliate earned, as it is now. */
  HomeOwn own(Affiliate affiliate, Instant now) {
    List<Sale> newest = sales.page(affiliate.id(), SaleFilter.ALL, null, NEWEST);
    Totals totals = earnings.totals(affiliate.id(), Period.start(Period.financialYear(now)));
    String next = outlook.sentence(affiliate.user(), totals.of(CommissionStatus.APPROVED).net());
    return new HomeOwn(
        affiliate,
        newest,
        totals,
        earnings.since(affiliate.id(), month(now)),
        next,
        arrivals.of(affiliate.id(), totals, next),
        agreements.isAcceptedBy(affiliate),
        newest.isEmpty() ? links.steps(affiliate) : List.of());
  }

  /** The clicks of the latest 30 days by channel, as they are now. */
  Map<String, Long> clicks(Affiliate affiliate, Instant now) {
    return traffic.clicks(affiliate.id(), month(now));
  }

  private static Instant month(Instant now) {
    return Period.startOfDays(now, CommissionChart.LENGTH);
  }
}
