package dev.halfmillion.identity.web;

import dev.halfmillion.platform.Role;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** Roles as people read them. */
final class RoleText {

  private RoleText() {}

  /** The weightiest first: Owner, Affiliate, Learner. */
  static String of(Set<Role> roles) {
    return roles.stream()
        .sorted(Comparator.comparing(Role::ordinal).reversed())
        .map(Role::label)
        .collect(Collectors.joining(", "));
  }
}
