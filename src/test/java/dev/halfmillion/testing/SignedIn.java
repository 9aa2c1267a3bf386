package dev.halfmillion.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.sessions.LetIn;
import dev.halfmillion.platform.sessions.WayIn;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  /** Exactly this person, as one whose sessions were never ended. */
  public static RequestPostProcessor as(SignedInUser user) {
    return as(user, 0);
  }

  /** Exactly this person, let in under this epoch. */
  public static RequestPostProcessor as(SignedInUser user, long epoch) {
    return authentication(new Token(user, epoch));
  }

  private static final class Token extends UsernamePasswordAuthenticationToken implements LetIn {

    private static final long serialVersionUID = 1L;

    private final long epoch;

    Token(SignedInUser user, long epoch) {
      super(
          user,
          null,
          user.roles().stream().map(Role::authority).map(SimpleGrantedAuthority::new).toList());
      this.epoch = epoch;
    }

    @Override
    public WayIn wayIn() {
      return new WayIn(epoch, WayIn.UNMARKED);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return super.equals(other) && other instanceof Token token && token.epoch == epoch;
    }

    @Override
    public int hashCode() {
      return super.hashCode();
    }
  }
}
