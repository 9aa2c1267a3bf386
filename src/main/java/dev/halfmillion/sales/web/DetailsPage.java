package dev.halfmillion.sales.web;

import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept for one's next checkout.
 *
 * @param form as kept, or as typed
 * @param since since when something is kept, as text; empty where nothing is
 * @param business whether invoices for a business can be asked for
 */
public record DetailsPage(
    CheckoutForm form,
    String since,
    List<Option> states,
    boolean business,
    List<Problem> problems) {

  public DetailsPage {
    states = List.copyOf(states);
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
}
