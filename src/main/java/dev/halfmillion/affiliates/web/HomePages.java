package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.affiliates.tracking.Channel;
import dev.halfmillion.affiliates.web.EarningsReader.Totals;
import dev.halfmillion.affiliates.web.Recent.DayPart;
import dev.halfmillion.affiliates.web.SalesReader.Sale;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Zones;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the dashboard together. */
@Component
class HomePages {

  private static final int NEWEST = 8;
  private static final int CHANNELS = 5;

  private final HomeFigures figures;
  private final ArrivalDates arrivals;
  private final EarningsReader earnings;
  private final PayoutOutlook outlook;
  private final TrafficReader traffic;
  private final SalesReader sales;
  private final HomeLinks links;

  HomePages(
      HomeFigures figures,
      ArrivalDates arrivals,
      EarningsReader earnings,
      PayoutOutlook outlook,
      TrafficReader traffic,
      SalesReader sales,
      HomeLinks links) {
    this.figures = figures;
    this.arrivals = arrivals;
    this.earnings = earnings;
    this.outlook = outlook;
    this.traffic = traffic;
    this.sales = sales;
    this.links = links;
  }

  HomePage of(Affiliate affiliate, SignedInUser person, Instant now) {
    Instant month = Period.startOfDays(now, CommissionChart.LENGTH);
    List<Sale> newest = sales.page(affiliate.id(), SaleFilter.ALL, null, NEWEST);
    Totals totals = earnings.totals(affiliate.id(), Period.start(Period.financialYear(now)));
    Recent recent = earnings.since(affiliate.id(), month);
    Map<String, Long> clicks = traffic.clicks(affiliate.id(), month);
    String next = outlook.sentence(affiliate.user(), totals.of(CommissionStatus.APPROVED).net());
    List<DayPart> days = recent.days();
    return new HomePage(
        greeting(now, person.displayName()),
        links.plain(affiliate),
        "/affiliate/live" + (newest.isEmpty() ? "" : "?since=" + newest.getFirst().id()),
        figures.strip(
            totals, next, recent, clicks.values().stream().mapToLong(Long::longValue).sum()),
        HomeFigures.earned(totals, recent, Period.day(now)),
        arrivals.of(affiliate.id(), totals, next),
        CommissionChart.of(days, Period.day(now)),
        MoneyFormat.full(CommissionChart.total(days)),
        channels(clicks, recent.salesByChannel()),
        links.offers(affiliate),
        links.products(affiliate),
        newest.stream().map(sale -> SaleWords.line(sale, now)).toList(),
        newest.isEmpty() ? links.steps(affiliate) : List.of());
  }

  /** A dashboard that was kept, with the offers and prices of now. */
  HomePage renewed(HomePage kept, Affiliate affiliate) {
    return kept.with(links.offers(affiliate), links.products(affiliate));
  }

  /** What all dashboards share may have changed. */
  void forget() {
    links.forget();
  }

  private static String greeting(Instant now, String name) {
    int hour = now.atZone(Zones.INDIA).getHour();
    String part = hour < 12 ? "morning" : hour < 17 ? "afternoon" : "evening";
    return "Good " + part + ", " + name.strip().split("\\s+")[0];
  }

  /** The channels with the most sales, of as many those with the most clicks. */
  private static List<HomePage.Channel> channels(
      Map<String, Long> clicks, Map<String, Long> sales) {
    long best = sales.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return Stream.concat(clicks.keySet().stream(), sales.keySet().stream())
        .distinct()
        .sorted(
            Comparator.comparingLong((String channel) -> sales.getOrDefault(channel, 0L))
                .thenComparingLong(channel -> clicks.getOrDefault(channel, 0L))
                .reversed())
        .limit(CHANNELS)
        .map(
            channel ->
                channel(
                    channel,
                    clicks.getOrDefault(channel, 0L),
                    sales.getOrDefault(channel, 0L),
                    best))
        .toList();
  }

  private static HomePage.Channel channel(String name, long clicks, long sales, long best) {
    return new HomePage.Channel(
        Channel.label(name),
        "%,d".formatted(sales),
        HomeFigures.share(sales, clicks),
        best == 0 ? 0 : Math.toIntExact(100 * sales / best));
  }
}
