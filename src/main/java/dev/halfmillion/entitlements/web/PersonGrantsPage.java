package dev.halfmillion.entitlements.web;

import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives somebody access by hand, and takes it back.
 *
 * @param here the page's own address
 * @param personHref the person's page
 * @param products what can be given
 * @param form what was typed
 * @param lines what was given by hand before
 * @param problems what to mend
 */
public record PersonGrantsPage(
    String here,
    String person,
    String email,
    String personHref,
    List<Option> products,
    GrantForm form,
    List<GrantsPage.Line> lines,
    List<Problem> problems) {

  public PersonGrantsPage {
    products = List.copyOf(products);
    lines = List.copyOf(lines);
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
