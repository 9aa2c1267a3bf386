package dev.halfmillion.sales.web;

import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form by which an order is refunded.
 *
 * @param href the order's page in the back office
 * @param left what can still go back
 * @param open whether anything can go back
 * @param alone up to which sum one person decides
 * @param lines what was bought
 * @param refunds what went back or is on its way
 * @param question what is asked before the money leaves; null while the form is filled in
 */
public record RefundPage(
    String href,
    String number,
    String buyer,
    String title,
    String total,
    String left,
    boolean open,
    String alone,
    List<OrderLine> lines,
    List<Line> refunds,
    @Nullable Question question,
    RefundForm form,
    List<Problem> problems) {

  public RefundPage {
    lines = List.copyOf(lines);
    refunds = List.copyOf(refunds);
    problems = List.copyOf(problems);
  }

  /** What is wrong with a field, or null. */
  public @Nullable String error(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  /** What can happen to what was bought. */
  public List<Option> accesses() {
    return List.of(
        new Option("ends", "A refund", "What goes back whole is closed to the buyer"),
        new Option("stays", "A refund, access stays", "The buyer keeps what goes back whole"),
        new Option(
            "goodwill", "Goodwill", "Money for a cause: the sale stands, the buyer keeps it all"));
  }

  /**
   * A line of the order.
   *
   * @param name of its field, and in the form
   * @param left what of it can still go back
   */
  public record OrderLine(String name, String title, String left) {}

  /**
   * The last look before money leaves.
   *
   * @param title asks with the figure
   * @param lines what goes back of which line, where there are several
   * @param consequence what follows, and that it cannot be undone
   * @param yes the words on the button
   */
  public record Question(String title, List<String> lines, String consequence, String yes) {

    public Question {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One refund.
   *
   * @param href its own page
   */
  public record Line(
      String href, String when, String reason, String amount, Tone tone, String status) {}
}
