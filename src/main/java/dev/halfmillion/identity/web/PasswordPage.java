package dev.halfmillion.identity.web;

import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a password is set.
 *
 * @param email for the browser's password keeper
 * @param hasPassword whether the present one is asked for
 * @param problems what to mend
 */
public record PasswordPage(String email, boolean hasPassword, List<Problem> problems) {

  /** What is wrong with a field, or null. */
  public @Nullable String error(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }
}
