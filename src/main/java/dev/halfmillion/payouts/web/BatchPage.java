package dev.halfmillion.payouts.web;

import dev.halfmillion.platform.ui.Kpi;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One batch: what it pays to whom, who is left out, and the decision that is due.
 *
 * @param href its address; its steps are below it
 * @param number as people and the bank know it
 * @param title with its date
 * @param badge where it stands
 * @param test whether it was begun in trial
 * @param strip the figures
 * @param lines as many as a page holds
 * @param total of all lines
 * @param moreLines address of the next lines, if there are more
 * @param leftOut who is not in it
 * @param panel the decision
 * @param trouble the heading of the problems
 * @param problems why a step was refused
 */
public record BatchPage(
    String href,
    String number,
    String title,
    StateBadge badge,
    boolean test,
    List<Kpi> strip,
    List<Line> lines,
    Total total,
    @Nullable String moreLines,
    List<LeftOut> leftOut,
    BatchPanel panel,
    String trouble,
    List<Problem> problems) {

  /**
   * One payout.
   *
   * @param look what to look at before approving; empty is clear
   * @param waits whether the bank's reference is still to come
   */
  public record Line(
      String name,
      String href,
      String to,
      String earned,
      String takenBack,
      String withheld,
      String net,
      List<String> look,
      StateBadge badge,
      String reference,
      boolean waits) {}

  /** The last row. */
  public record Total(
      String payees, String earned, String takenBack, String withheld, String net) {}

  /** Somebody not in the batch. */
  public record LeftOut(String name, String href, String amount, String reason) {}
}
