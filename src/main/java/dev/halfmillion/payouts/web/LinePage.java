package dev.halfmillion.payouts.web;

import dev.halfmillion.platform.ui.Problem;
import java.util.List;

/**
 * One payout: where its money is, how it got there, and what may happen next.
 *
 * @param href its address; its steps are below it
 * @param number our reference at the bank
 * @param name whom it pays
 * @param payeeHref the payee
 * @param batchNumber the batch it is in
 * @param batchHref the batch
 * @param badge where it stands
 * @param to the frozen beneficiary, masked
 * @param net what leaves the bank
 * @param amounts how the net comes about
 * @param reference the bank's, or empty
 * @param reason why it came back, or empty
 * @param canTakeOut whether it may still leave its batch
 * @param canPay whether the bank's reference is awaited
 * @param canReturn whether the bank may have sent it back
 * @param typed the reference as it was typed, when it came back with a problem
 * @param journals what was posted for it
 * @param deeds who did what
 * @param problems why a step was refused
 */
public record LinePage(
    String href,
    String number,
    String name,
    String payeeHref,
    String batchNumber,
    String batchHref,
    StateBadge badge,
    String to,
    String net,
    List<Amount> amounts,
    String reference,
    String reason,
    boolean canTakeOut,
    boolean canPay,
    boolean canReturn,
    String typed,
    List<Posting> journals,
    List<Deed> deeds,
    List<Problem> problems) {

  /** A part of the net. */
  public record Amount(String label, String amount) {}

  /** A journal. */
  public record Posting(String text, String href, String when, String amount) {}

  /** A step that somebody took. */
  public record Deed(String text, String who, String when) {}
}
