package dev.halfmillion.payments.disputes.web;

import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Disputes over all payments.
 *
 * @param all whether every state is shown
 * @param tabs orders, refunds, disputes
 * @param next the address of the next page, or null
 */
public record DisputeListPage(
    boolean all, List<Link> tabs, List<Link> states, List<Row> rows, @Nullable String next) {

  public DisputeListPage {
    tabs = List.copyOf(tabs);
    states = List.copyOf(states);
    rows = List.copyOf(rows);
  }

  /**
   * One dispute.
   *
   * @param deadline until when evidence is taken, in words, or empty
   */
  public record Row(
      String href,
      String name,
      String gateway,
      String began,
      String reason,
      String deadline,
      String amount,
      Tone tone,
      String state) {}
}
