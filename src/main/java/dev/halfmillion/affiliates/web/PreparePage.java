package dev.halfmillion.affiliates.web;

import java.util.List;

/**
 * Who would be in a payout batch now.
 *
 * @param total what the batch would pay
 * @param included who would be paid
 * @param leftOut who would not, with the reason
 */
public record PreparePage(String total, List<Line> included, List<Line> leftOut) {

  public PreparePage {
    included = List.copyOf(included);
    leftOut = List.copyOf(leftOut);
  }

  /** One affiliate. */
  public record Line(String name, String href, String amount, String reason) {}
}
