package dev.halfmillion.sales.web;

import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a buyer asks for money back.
 *
 * @param back the order's page
 * @param action where the form goes
 * @param signIn where somebody who came by a link signs in to ask; empty for who may ask
 * @param closed why nothing can be asked for, or empty
 * @param lines what was bought
 * @param reason as typed
 * @param key made with the form
 * @param question the last look; null while the form is filled in
 */
public record SelfRefundPage(
    String number,
    String back,
    String action,
    String signIn,
    String closed,
    List<Line> lines,
    String reason,
    String key,
    String supportEmail,
    @Nullable Question question,
    List<Problem> problems) {

  public SelfRefundPage {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  /** Whether there is a choice to make. */
  public boolean several() {
    return lines.stream().filter(Line::open).count() > 1;
  }

  /** What is wrong with a field, or null. */
  public @Nullable String error(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  /**
   * A line of the order.
   *
   * @param name in the form
   * @param open whether anything of it can still go back
   * @param chosen whether its money is asked for
   * @param standing how it stands to the promise, with its figures
   */
  public record Line(
      String name, String title, String amount, boolean open, boolean chosen, String standing) {}

  /**
   * The last look.
   *
   * @param title asks with the figure
   * @param consequence what happens then
   * @param atOnce whether nobody has to look at it
   * @param yes the words on the button
   */
  public record Question(String title, String consequence, boolean atOnce, String yes) {}
}
