package dev.halfmillion.identity.oauth.web;

import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One program, or the form of a new one.
 *
 * @param key how its address names it; empty for a new one
 * @param clientId how OAuth names it; empty for a new one
 * @param name as it is, or as typed
 * @param redirects its addresses, one a line
 * @param confidential whether it keeps a secret
 * @param since the day it was registered, as text
 * @param people how many let it in, as text
 * @param shut whether it is shut out
 * @param secret the new secret, which is shown this once; else null
 * @param problems what to mend
 */
public record AppPage(
    String key,
    String clientId,
    String name,
    String redirects,
    boolean confidential,
    String since,
    String people,
    boolean shut,
    @Nullable String secret,
    List<Problem> problems) {

  public AppPage {
    problems = List.copyOf(problems);
  }

  /** Whether it is not registered yet. */
  public boolean fresh() {
    return key.isEmpty();
  }

  /** What is wrong with a field, or null. */
  public @Nullable String error(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  /** An empty form. */
  static AppPage empty() {
    return new AppPage("", "", "", "", false, "", "", false, null, List.of());
  }

  /** The same with what was typed and what to mend. */
  AppPage with(Map<String, String> typed, List<Problem> mend) {
    return new AppPage(
        key,
        clientId,
        typed.getOrDefault("name", name),
        typed.getOrDefault("redirects", redirects),
        typed.containsKey("kind") ? "confidential".equals(typed.get("kind")) : confidential,
        since,
        people,
        shut,
        null,
        mend);
  }

  /** The same with a secret to show. */
  AppPage with(@Nullable String fresh) {
    return new AppPage(
        key, clientId, name, redirects, confidential, since, people, shut, fresh, List.of());
  }
}
