package dev.halfmillion.backoffice.web;

import dev.halfmillion.platform.ui.Tone;
import java.util.List;

/**
 * What the doctor found last.
 *
 * @param verdict how it is on the whole, in one sentence
 * @param unwell the checks that found something, the worst first
 * @param well the checks that found nothing
 * @param skipped the checks that were not made, with the reason
 */
public record DoctorPage(
    String verdict, List<Check> unwell, List<Check> well, List<Check> skipped) {

  public DoctorPage {
    unwell = List.copyOf(unwell);
    well = List.copyOf(well);
    skipped = List.copyOf(skipped);
  }

  /** Whether nothing was looked at yet. */
  public boolean isEmpty() {
    return unwell.isEmpty() && well.isEmpty() && skipped.isEmpty();
  }

  /**
   * One check.
   *
   * @param name what was looked at
   * @param when when, in words
   * @param tone how bad it is
   * @param word the same in a word
   * @param findings what is not well
   * @param skipped why it was not made, as the end of a sentence, or empty
   */
  public record Check(
      String name, String when, Tone tone, String word, List<Line> findings, String skipped) {

    public Check {
      findings = List.copyOf(findings);
    }

    /** The icon beside the word. */
    public String icon() {
      return tone == Tone.REVERSED
          ? "circle-x"
          : tone == Tone.PENDING ? "circle-alert" : tone.icon();
    }
  }

  /** A finding with its remedy. */
  public record Line(String sentence, String remedy) {}
}
