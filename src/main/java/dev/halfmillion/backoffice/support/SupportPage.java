package dev.halfmillion.backoffice.support;

import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guided check: one question, and what came of it.
 *
 * @param here the page's own address
 * @param title what is checked
 * @param lead how to begin
 * @param tabs the checks there are
 * @param text what was asked for
 * @param orders several orders that may be meant, to choose from
 * @param alike whether they are only alike, for nothing fits exactly
 * @param order the order that was checked, or null
 * @param finding what was found of it, or null
 */
public record SupportPage(
    String here,
    String title,
    String lead,
    List<Link> tabs,
    String text,
    List<Row> orders,
    boolean alike,
    @Nullable Row order,
    @Nullable Finding finding) {

  public SupportPage {
    tabs = List.copyOf(tabs);
    orders = List.copyOf(orders);
  }

  /** Whether something was asked and nothing found, not even alike. */
  public boolean nothing() {
    return !text.isEmpty() && orders.isEmpty() && finding == null;
  }

  /** An order to choose. */
  public record Row(
      String number,
      String checkHref,
      String buyer,
      String contact,
      String title,
      String when,
      String amount,
      Tone tone,
      String status) {}
}
