package dev.halfmillion.affiliates.web;

import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.platform.ui.Sum;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the program, and what the academy keeps under them.
 *
 * @param products what is kept of one sale of each product under the rate in the form
 * @param loss the worst of the sales that would lose money; null where none does
 * @param history all versions, the newest first
 */
public record PlanPage(
    PlanForm form,
    List<Line> products,
    @Nullable Loss loss,
    List<Version> history,
    List<Problem> problems) {

  public PlanPage {
    products = List.copyOf(products);
    history = List.copyOf(history);
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

  /** One product at its present price. */
  public record Line(String title, String price, String commission, String kept) {}

  /** A sale that would lose money, and the sentence to agree to. */
  public record Loss(Sum worked, String label) {}

  /** One version of the terms. */
  public record Version(
      int number, String from, String rate, String window, String hold, String minimum) {}
}
