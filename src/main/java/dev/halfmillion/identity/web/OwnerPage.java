package dev.halfmillion.identity.web;

import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which somebody becomes an owner.
 *
 * @param action where the form is sent
 * @param name as typed
 * @param email as typed
 * @param problems what to mend
 */
public record OwnerPage(String action, String name, String email, List<Problem> problems) {

  public OwnerPage {
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
