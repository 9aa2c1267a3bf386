package dev.halfmillion.platform.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person can let a program do: the scopes, in the order in which people read them. The bits
 * stand in rows and in tokens and never change.
 */
public enum Right {
  OPENID("openid", 0),
  PROFILE("profile", 1),
  EMAIL("email", 4),
  PROFILE_WRITE("profile:write", 5),
  LEARNING_READ("learning:read", 2),
  LEARNING_WRITE("learning:write", 3),
  ORDERS_READ("orders:read", 6);

  private final String scope;
  private final int bit;

  Right(String scope, int bit) {
    this.scope = scope;
    this.bit = 1 << bit;
  }

  /** As OAuth names it. */
  public String scope() {
    return scope;
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
  public static int bits(Collection<Right> rights) {
    return rights.stream().mapToInt(right -> right.bit).reduce(0, (a, b) -> a | b);
  }

  /** The rights in such a number. */
  public static Set<Right> ofBits(int bits) {
    return Arrays.stream(values())
        .filter(right -> (bits & right.bit) != 0)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
  }
}
