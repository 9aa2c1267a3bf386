package dev.halfmillion.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes a request come from somebody with given roles. */
public final class SignedIn {

  private SignedIn() {}

  /** Somebody nobody knows, with these roles. */
  public static RequestPostProcessor as(Role... roles) {
    return as(UserId.next(), roles);
  }

  /** This person, with these roles. */
  public static RequestPostProcessor as(UserId user, Role... roles) {
    return as(new SignedInUser(user, "Arvind Rao", "arvind@example.test", Set.of(roles)));
  }

  /** Exactly this person. */
  public static RequestPostProcessor as(SignedInUser user) {
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            user,
            null,
            user.roles().stream().map(Role::authority).map(SimpleGrantedAuthority::new).toList()));
  }
}
