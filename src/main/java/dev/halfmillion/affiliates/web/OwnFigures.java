package dev.halfmillion.affiliates.web;

import dev.halfmillion.platform.ui.Chart;
import dev.halfmillion.platform.ui.Kpi;
import dev.halfmillion.platform.ui.TimelineStop;
import java.util.List;

/**
 * What one affiliate alone has on the dashboard.
 *
 * @param strip the four figures at the top
 * @param earned today, 7 days, 30 days, all time
 * @param arrivals when money arrives
 * @param chart the last 30 days
 * @param chartTotal what they add up to
 * @param channels where buyers came from
 * @param sales the newest
 * @param start what is still to do before the first sale; empty after it
 */
public record OwnFigures(
    List<Kpi> strip,
    List<Kpi> earned,
    List<TimelineStop> arrivals,
    Chart chart,
    String chartTotal,
    List<HomePage.Channel> channels,
    List<SaleLine> sales,
    List<HomePage.StartStep> start) {

  public OwnFigures {
    strip = List.copyOf(strip);
    earned = List.copyOf(earned);
    arrivals = List.copyOf(arrivals);
    channels = List.copyOf(channels);
    sales = List.copyOf(sales);
    start = List.copyOf(start);
  }
}
