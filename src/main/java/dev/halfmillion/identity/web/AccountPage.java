package dev.halfmillion.identity.web;

import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own account.
 *
 * @param name as it is, or as typed
 * @param phone as it is, or as typed
 * @param email the address in use
 * @param newEmail the address typed for a change
 * @param hasPassword whether a password is set
 * @param sessions where the person is signed in
 * @param problems what to mend
 */
public record AccountPage(
    String name,
    String phone,
    String email,
    String newEmail,
    boolean hasPassword,
    List<SessionLine> sessions,
    List<Problem> problems) {

  /**
   * One session.
   *
   * @param device browser and system
   * @param began when it began, as text
   * @param used when it was last used, as text
   * @param current whether it is this one
   */
  public record SessionLine(String device, String began, String used, boolean current) {}

  /** What is wrong with a field, or null. */
  public @Nullable String error(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  /** The same page with what was typed and what to mend. */
  AccountPage with(Map<String, String> typed, List<Problem> mend) {
    return new AccountPage(
        typed.getOrDefault("name", name),
        typed.getOrDefault("phone", phone),
        email,
        typed.getOrDefault("email", newEmail),
        hasPassword,
        sessions,
        mend);
  }
}
