package dev.halfmillion.affiliates.web;

import dev.halfmillion.platform.ui.Split;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;

/**
 * One sale with everything that explains it.
 *
 * @param amount what is left of the commission
 * @param test whether it was sold in trial
 * @param split where the price went
 * @param steps from the click to the payout
 * @param signals what a held sale is looked at for
 */
public record SaleSheet(
    String course,
    String buyer,
    String amount,
    String why,
    Tone tone,
    String status,
    boolean test,
    Split split,
    List<Step> steps,
    List<String> signals) {

  public SaleSheet {
    steps = List.copyOf(steps);
    signals = List.copyOf(signals);
  }

  /**
   * Something that happened or will.
   *
   * @param proof a figure or reference beside it, or empty
   * @param future whether it is not certain yet
   */
  public record Step(
      String icon, String title, String day, String time, String proof, boolean future) {}
}
