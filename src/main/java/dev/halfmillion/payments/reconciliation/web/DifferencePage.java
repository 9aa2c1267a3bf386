package dev.halfmillion.payments.reconciliation.web;

import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One difference, and what can be done about it.
 *
 * @param href its address
 * @param title what it is
 * @param guidance what it means and what to do
 * @param tone of its state
 * @param state in words
 * @param here the amount in our records, or "nothing"
 * @param there the amount at the gateway, or "nothing"
 * @param facts what it is about
 * @param links where to look further
 * @param repair what the button says that mends it; empty for none
 * @param reason what was typed to explain it
 * @param closing how it ended; null while it is open
 * @param problems what to mend, or what went wrong
 */
public record DifferencePage(
    String href,
    String title,
    String guidance,
    Tone tone,
    String state,
    String here,
    String there,
    List<Fact> facts,
    List<Link> links,
    String repair,
    String reason,
    @Nullable String closing,
    List<Problem> problems) {

  /** A fact by its name. */
  public record Fact(String name, String value) {}

  /** What is wrong with the reason, or null. */
  public @Nullable String reasonError() {
    return problems.stream()
        .filter(problem -> problem.field().equals("reason"))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }
}
