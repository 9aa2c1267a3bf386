package dev.halfmillion.identity.oauth.web;

import dev.halfmillion.identity.oauth.RightWords;
import dev.halfmillion.platform.api.Right;
import dev.halfmillion.platform.ui.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One program, or the form of a new one.
 *
 * @param key how its address names it; empty for a new one
 * @param clientId how OAuth names it; empty for a new one
 * @param name as it is, or as typed
 * @param redirects its addresses, one a line
 * @param rights all that there are, and which of them it may ask for
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
    List<Choice> rights,
    boolean confidential,
    String since,
    String people,
    boolean shut,
    @Nullable String secret,
    List<Problem> problems) {

  /** What is chosen for a new one until somebody chooses. */
  private static final Set<Right> USUAL =
      Set.of(Right.OPENID, Right.PROFILE, Right.LEARNING_READ, Right.LEARNING_WRITE);

  public AppPage {
    rights = List.copyOf(rights);
    problems = List.copyOf(problems);
  }

  /**
   * A right.
   *
   * @param scope as OAuth names it
   * @param words what it lets an app do
   * @param detail what that comprises
   * @param chosen whether the app may ask for it
   */
  public record Choice(String scope, String words, String detail, boolean chosen) {

    static List<Choice> of(Set<Right> chosen) {
      return Arrays.stream(Right.values())
          .map(
              right -> {
                RightWords words = RightWords.of(right);
                return new Choice(
                    right.scope(), words.words(), words.detail(), chosen.contains(right));
              })
          .toList();
    }
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
    return new AppPage("", "", "", "", Choice.of(USUAL), false, "", "", false, null, List.of());
  }

  /** The same with what was typed and what to mend. */
  AppPage with(Map<String, String> typed, Set<Right> chosen, Problem mend) {
    return new AppPage(
        key,
        clientId,
        typed.getOrDefault("name", name),
        typed.getOrDefault("redirects", redirects),
        Choice.of(chosen),
        typed.containsKey("kind") ? "confidential".equals(typed.get("kind")) : confidential,
        since,
        people,
        shut,
        null,
        List.of(mend));
  }

  /** The same with a secret to show. */
  AppPage with(@Nullable String fresh) {
    return new AppPage(
        key,
        clientId,
        name,
        redirects,
        rights,
        confidential,
        since,
        people,
        shut,
        fresh,
        List.of());
  }
}
