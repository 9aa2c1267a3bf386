package dev.halfmillion.sales.web;

import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refunds of all orders.
 *
 * @param all whether every status is shown
 * @param tabs orders, refunds, disputes
 * @param alone up to which sum of an order's refunds one person decides
 * @param next the address of the next page, or null
 */
public record RefundListPage(
    boolean all,
    List<Link> tabs,
    List<Link> statuses,
    String alone,
    List<Row> rows,
    @Nullable String next) {

  public RefundListPage {
    tabs = List.copyOf(tabs);
    statuses = List.copyOf(statuses);
    rows = List.copyOf(rows);
  }

  /**
   * One refund.
   *
   * @param by who asked for it
   * @param problem why it failed, or empty
   * @param test whether the order was placed in trial
   */
  public record Row(
      String href,
      String number,
      String when,
      String buyer,
      String by,
      String reason,
      String amount,
      Tone tone,
      String status,
      String problem,
      boolean test) {}
}
