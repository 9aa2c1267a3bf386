package dev.halfmillion.learning.web.api;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import java.util.List;

/**
 * The person signed in.
 *
 * @param affiliate whether this person has joined the affiliate program
 */
record Me(String id, String name, String email, List<String> roles, boolean affiliate) {

  static Me of(SignedInUser user) {
    return new Me(
        user.id().toString(),
        user.displayName(),
        user.email(),
        user.roles().stream().sorted().map(Role::name).toList(),
        user.has(Role.AFFILIATE));
  }
}
