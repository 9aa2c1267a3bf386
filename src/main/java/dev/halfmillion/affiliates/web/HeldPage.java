package dev.halfmillion.affiliates.web;

import java.util.List;

/**
 * The commissions that wait for a decision.
 *
 * @param lines those that wait longest first
 * @param decides whether the reader may decide
 */
public record HeldPage(List<Line> lines, boolean decides) {

  public HeldPage {
    lines = List.copyOf(lines);
  }

  /** One commission with the signs against it. */
  public record Line(
      String id,
      String when,
      String affiliate,
      String affiliateHref,
      String product,
      String buyer,
      String orderHref,
      String amount,
      List<String> signals) {

    public Line {
      signals = List.copyOf(signals);
    }
  }
}
