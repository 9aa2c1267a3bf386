package dev.halfmillion.identity;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who uses the academy.
 *
 * @param id who
 * @param email in its normal form
 * @param emailProved whether a link from that mailbox was ever opened; before, nobody knows whose
 *     address it is
 * @param name as the person wrote it
 * @param phone digits with a leading plus sign where given, or null
 * @param roles what the person may do
 * @param hasPassword whether signing in by password is possible
 * @param suspended whether signing in is barred
 * @param createdAt since when, by business time
 */
public record User(
    UserId id,
    String email,
    boolean emailProved,
    String name,
    @Nullable String phone,
    Set<Role> roles,
    boolean hasPassword,
    boolean suspended,
    Instant createdAt) {

  public User {
    roles = Set.copyOf(roles);
  }

  /** The principal of a session of this person. */
  SignedInUser principal() {
    return new SignedInUser(id, name, email, roles, emailProved);
  }
}
