package dev.halfmillion.identity.oauth;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person can let a program do: the scopes, in people's words. */
public enum Right {
  OPENID("openid", "Know which account is yours", "By a number that says nothing else of you."),
  PROFILE("profile", "See your name", "As it stands on your certificates."),
  LEARNING_READ(
      "learning:read",
      "See what you learn",
      "Your courses, lessons, progress, notes, certificates and orders."),
  LEARNING_WRITE(
      "learning:write",
      "Learn in your name",
      "Save progress and notes, answer quizzes, write in discussions, change your name and"
          + " language.");

  private final String scope;
  private final String words;
  private final String detail;

  Right(String scope, String words, String detail) {
    this.scope = scope;
    this.words = words;
    this.detail = detail;
  }

  /** As OAuth names it. */
  public String scope() {
    return scope;
  }

  /** As a person is told. */
  public String words() {
    return words;
  }

  /** What that comprises. */
  public String detail() {
    return detail;
  }

  /** The right of a scope, or empty. */
  public static Optional<Right> of(String scope) {
    return Arrays.stream(values()).filter(right -> right.scope.equals(scope)).findFirst();
  }

  /** The rights of scopes; unknown ones are left out. */
  public static Set<Right> of(Collection<String> scopes) {
    return scopes.stream()
        .flatMap(scope -> of(scope).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
  }

  /** The scopes of rights. */
  public static Set<String> scopes(Collection<Right> rights) {
    return rights.stream().map(Right::scope).collect(Collectors.toUnmodifiableSet());
  }

  /** Rights as one number, for a column or a token. */
  static int bits(Collection<Right> rights) {
    return rights.stream().mapToInt(right -> 1 << right.ordinal()).reduce(0, (a, b) -> a | b);
  }

  /** The rights in such a number. */
  static Set<Right> ofBits(int bits) {
    return Arrays.stream(values())
        .filter(right -> (bits & (1 << right.ordinal())) != 0)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
  }
}
