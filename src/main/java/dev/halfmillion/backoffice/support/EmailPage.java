package dev.halfmillion.backoffice.support;

import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Corrects somebody's e-mail address.
 *
 * @param here the page's own address
 * @param email the address in use
 * @param neverIn whether nobody has ever signed in with it, so that it is a slip
 * @param guarded whether an owner has to consent
 * @param waits whether a change waits for an owner now
 * @param typed the address as typed
 * @param reason as typed
 * @param key made with the form: the same form sent twice is one change
 * @param before what was corrected before, as sentences
 * @param problems what to mend
 */
public record EmailPage(
    String here,
    String personHref,
    String person,
    String email,
    boolean neverIn,
    boolean guarded,
    boolean waits,
    String typed,
    String reason,
    String key,
    List<String> before,
    List<Problem> problems) {

  public EmailPage {
    before = List.copyOf(before);
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
