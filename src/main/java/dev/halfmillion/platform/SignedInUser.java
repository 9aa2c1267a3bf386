package dev.halfmillion.platform;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The person behind a request.
 *
 * @param id who
 * @param displayName as the person wrote it
 * @param email in its normal form
 * @param roles at sign-in; a change of roles ends the session. Before the proof a learner's alone
 * @param proved whether a link from the mailbox of that address was ever opened. Before, the
 *     session is that of a browser which paid with the address: it may learn, and is told nothing
 *     else
 */
public record SignedInUser(
    UserId id, String displayName, String email, Set<Role> roles, boolean proved)
    implements AuthenticatedPrincipal, Serializable {

  public SignedInUser {
    roles = proved ? Set.copyOf(roles) : Set.of(Role.LEARNER);
  }

  /** Somebody whose mailbox has proved the address. */
  public SignedInUser(UserId id, String displayName, String email, Set<Role> roles) {
    this(id, displayName, email, roles, true);
  }

  /** The session index's key: the user's outside identifier. */
  @Override
  public String getName() {
    return id.toString();
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** The person signed in on the calling thread, if any. */
  public static Optional<SignedInUser> current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedInUser user
        ? Optional.of(user)
        : Optional.empty();
  }
}
