package dev.halfmillion.identity.web;

import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which an account is asked for.
 *
 * @param name as typed before
 * @param email as typed before
 * @param next where to go afterwards
 * @param problems what to mend
 * @param sent whether a link is on its way
 * @param stale whether a link was opened that is used or too old
 */
public record SignUpPage(
    String name, String email, String next, List<Problem> problems, boolean sent, boolean stale) {

  public SignUpPage {
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
