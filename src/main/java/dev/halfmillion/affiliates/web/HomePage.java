package dev.halfmillion.affiliates.web;

import dev.halfmillion.platform.ui.Chart;
import dev.halfmillion.platform.ui.Kpi;
import dev.halfmillion.platform.ui.TimelineStop;
import java.util.List;

/**
 * The affiliate's dashboard.
 *
 * @param greeting by the time of day, with the first name
 * @param link what is shared
 * @param live where news of sales come from
 * @param strip the four figures at the top
 * @param earned today, 7 days, 30 days, all time
 * @param arrivals when money arrives
 * @param chart the last 30 days
 * @param chartTotal what they add up to
 * @param channels where buyers came from
 * @param offers what to share these days
 * @param products what each product earns
 * @param sales the newest
 * @param start what is still to do before the first sale; empty after it
 */
public record HomePage(
    String greeting,
    ShareLink link,
    String live,
    List<Kpi> strip,
    List<Kpi> earned,
    List<TimelineStop> arrivals,
    Chart chart,
    String chartTotal,
    List<Channel> channels,
    List<OfferCard> offers,
    List<ProductLine> products,
    List<SaleLine> sales,
    List<StartStep> start) {

  public HomePage {
    strip = List.copyOf(strip);
    earned = List.copyOf(earned);
    arrivals = List.copyOf(arrivals);
    channels = List.copyOf(channels);
    offers = List.copyOf(offers);
    products = List.copyOf(products);
    sales = List.copyOf(sales);
    start = List.copyOf(start);
  }

  /**
   * What a channel brought.
   *
   * @param share of the best channel's sales, in percent
   */
  public record Channel(String name, String sales, String ofClicks, int share) {}

  /** What a sale of a product earns. */
  public record ProductLine(String title, String price, String earns, String share) {}

  /**
   * A step before the first sale.
   *
   * @param number shown while it is not done
   * @param action the word on the button, or empty
   */
  public record StartStep(
      int number, String title, String note, boolean done, String action, String href) {}
}
