package dev.halfmillion.sales.web;

import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form by which an order is refunded.
 *
 * @param href the order's page in the back office
 * @param left what can still go back; nothing when there is no form
 * @param open whether anything can go back
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
    List<Line> refunds,
    @Nullable Question question,
    RefundForm form,
    List<Problem> problems) {

  public RefundPage {
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

  /**
   * The last look before money leaves.
   *
   * @param title asks with the figure
   * @param consequence what follows, and that it cannot be undone
   * @param yes the words on the button
   */
  public record Question(String title, String consequence, String yes) {}

  /** One refund. */
  public record Line(String when, String reason, String amount, String status) {}
}
