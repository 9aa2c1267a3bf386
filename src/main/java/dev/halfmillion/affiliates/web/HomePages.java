package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.tracking.Channel;
import dev.halfmillion.affiliates.web.EarningsReader.DayPart;
import dev.halfmillion.affiliates.web.SalesReader.Sale;
import dev.halfmillion.affiliates.web.TrafficReader.ChannelCount;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Zones;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the dashboard together. */
@Component
class HomePages {

  private static final int NEWEST = 8;
  private static final int CHANNELS = 5;

  private final HomeFigures figures;
  private final ArrivalDates arrivals;
  private final EarningsReader earnings;
  private final TrafficReader traffic;
  private final SalesReader sales;
  private final HomeLinks links;
  private final BusinessClock clock;

  HomePages(
      HomeFigures figures,
      ArrivalDates arrivals,
      EarningsReader earnings,
      TrafficReader traffic,
      SalesReader sales,
      HomeLinks links,
      BusinessClock clock) {
    this.figures = figures;
    this.arrivals = arrivals;
    this.earnings = earnings;
    this.traffic = traffic;
    this.sales = sales;
    this.links = links;
    this.clock = clock;
  }

  HomePage of(Affiliate affiliate, SignedInUser person) {
    Instant now = clock.instant();
    Instant month = Period.startOfDays(now, CommissionChart.LENGTH);
    List<Sale> newest = sales.page(affiliate.id(), SaleFilter.ALL, null, NEWEST);
    List<DayPart> days = earnings.days(affiliate.id(), month);
    return new HomePage(
        greeting(now, person.displayName()),
        links.plain(affiliate),
        "/affiliate/live" + (newest.isEmpty() ? "" : "?since=" + newest.getFirst().id()),
        figures.strip(affiliate.id(), now),
        figures.earned(affiliate.id(), now),
        arrivals.of(affiliate.id()),
        CommissionChart.of(days, Period.day(now)),
        MoneyFormat.full(CommissionChart.total(days)),
        channels(traffic.channels(affiliate.id(), month)),
        links.offers(affiliate),
        links.products(affiliate),
        newest.stream().map(sale -> SaleWords.line(sale, now)).toList(),
        newest.isEmpty() ? links.steps(affiliate) : List.of());
  }

  private static String greeting(Instant now, String name) {
    int hour = now.atZone(Zones.INDIA).getHour();
    String part = hour < 12 ? "morning" : hour < 17 ? "afternoon" : "evening";
    return "Good " + part + ", " + name.strip().split("\\s+")[0];
  }

  private static List<HomePage.Channel> channels(List<ChannelCount> counts) {
    long best = counts.stream().mapToLong(ChannelCount::sales).max().orElse(0);
    return counts.stream()
        .limit(CHANNELS)
        .map(
            count ->
                new HomePage.Channel(
                    Channel.label(count.channel()),
                    "%,d".formatted(count.sales()),
                    HomeFigures.share(count.sales(), count.clicks()),
                    best == 0 ? 0 : Math.toIntExact(100 * count.sales() / best)))
        .toList();
  }
}
