package dev.halfmillion.sales.web;

import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of orders.
 *
 * @param text what was searched for
 * @param status which status is shown; empty for all
 * @param tabs other lists around orders, for those who give money back
 * @param statuses the choice of statuses
 * @param next the address of the next page, or null
 */
public record OrderListPage(
    String text,
    String status,
    List<Link> tabs,
    List<Link> statuses,
    List<Row> rows,
    @Nullable String next) {

  public OrderListPage {
    tabs = List.copyOf(tabs);
    statuses = List.copyOf(statuses);
    rows = List.copyOf(rows);
  }

  /**
   * One order.
   *
   * @param refunded what went back, or empty
   * @param test whether it was placed in trial
   */
  public record Row(
      String href,
      String number,
      String when,
      String buyer,
      String email,
      String title,
      String amount,
      String refunded,
      Tone tone,
      String status,
      boolean test) {}
}
