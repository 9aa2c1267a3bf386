package dev.halfmillion.platform;

import java.util.Set;

/**
 * Who may ask for the addresses of one pattern.
 *
 * @param pattern a Spring {@code PathPattern}
 * @param access the kind of door
 * @param roles who passes a door of kind {@link Access#ROLES}; else empty
 */
public record RouteRule(String pattern, Access access, Set<Role> roles) {

  public RouteRule {
    roles = Set.copyOf(roles);
  }

  /** The kinds of door. */
  public enum Access {
    EVERYONE,
    /** Anybody signed in, even where no mailbox has proved the address yet. */
    NEWCOMERS,
    SIGNED_IN,
    ROLES,
    MACHINES
  }
}
