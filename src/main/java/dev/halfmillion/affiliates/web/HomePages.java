package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.tracking.Channel;
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

  private static final int CHANNELS = 5;

  private final HomeFigures figures;
  private final HomeLinks links;

  HomePages(HomeFigures figures, HomeLinks links) {
    this.figures = figures;
    this.links = links;
  }

  /** The dashboard, with the offers and prices of now. */
  HomePage page(Home home, SignedInUser person, Instant now) {
    HomeOwn own = home.own();
    Affiliate affiliate = own.affiliate();
    List<DayPart> days = own.recent().days();
    List<Sale> newest = own.newest();
    long clicks = home.clicks().values().stream().mapToLong(Long::longValue).sum();
    return new HomePage(
        greeting(now, person.displayName()),
        links.plain(affiliate),
        "/affiliate/live" + (newest.isEmpty() ? "" : "?since=" + newest.getFirst().id()),
        figures.strip(own.totals(), own.next(), own.recent(), clicks),
        HomeFigures.earned(own.totals(), own.recent(), Period.day(now)),
        own.arrivals(),
        CommissionChart.of(days, Period.day(now)),
        MoneyFormat.full(CommissionChart.total(days)),
        channels(home.clicks(), own.recent().salesByChannel()),
        links.offers(affiliate),
        links.products(affiliate),
        newest.stream().map(sale -> SaleWords.line(sale, now)).toList(),
        own.start());
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
