package dev.halfmillion.payouts.web;

import java.util.List;

/**
 * The side panel of a batch: what happened, what is due, and the figures to decide by.
 *
 * @param title the decision in figures
 * @param steps from preparation to settlement
 * @param facts names and values
 * @param look lines that need a look, as a sentence; empty for none
 * @param due the step this person can take now
 * @param hash of the lines as shown: what an approval is bound to
 * @param note what to know about the step
 * @param files the bank's files, once they are made
 * @param sendBack whether the batch can still be given back
 */
public record BatchPanel(
    String title,
    List<Step> steps,
    List<Fact> facts,
    String look,
    Due due,
    String hash,
    String note,
    List<File> files,
    boolean sendBack) {

  /**
   * One step.
   *
   * @param name such as "Prepared"
   * @param who or what
   * @param when it happened, or what it waits for
   * @param state done, now or later
   */
  public record Step(String name, String who, String when, String state) {}

  /** A name and a value. */
  public record Fact(String name, String value) {}

  /** A file to download. */
  public record File(String text, String href) {}

  /** What can be done now. */
  public enum Due {
    SUBMIT,
    APPROVE,
    EXPORT,
    ENTER_REFERENCES,
    NOTHING
  }
}
