package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.web.EarningsReader.Totals;
import dev.halfmillion.affiliates.web.HomePage.StartStep;
import dev.halfmillion.affiliates.web.SalesReader.Sale;
import dev.halfmillion.platform.ui.TimelineStop;
import java.util.List;

/**
 * What of a dashboard changes with what its affiliate earns, and not with clicks.
 *
 * @param newest the newest sales
 * @param totals sums over everything
 * @param recent the latest 30 days
 * @param next what happens next with what is available
 * @param arrivals when money arrives
 * @param agreed whether the agreement in force is accepted
 * @param start what is still to do before the first sale; empty after it
 */
record HomeOwn(
    Affiliate affiliate,
    List<Sale> newest,
    Totals totals,
    Recent recent,
    String next,
    List<TimelineStop> arrivals,
    boolean agreed,
    List<StartStep> start) {

  HomeOwn {
    newest = List.copyOf(newest);
    arrivals = List.copyOf(arrivals);
    start = List.copyOf(start);
  }
}
