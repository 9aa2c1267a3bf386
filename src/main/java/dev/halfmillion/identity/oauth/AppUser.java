package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.api.AskedByApp;
import dev.halfmillion.platform.api.Right;
import dev.halfmillion.platform.sessions.LetIn;
import dev.halfmillion.platform.sessions.WayIn;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person in whose name a program asks, and what the program may. */
public final class AppUser extends AbstractAuthenticationToken implements AskedByApp, LetIn {

  private static final long serialVersionUID = 1L;

  private final transient SignedInUser user;
  private final String client;
  private final transient AppToken token;
  private final long epoch;

  AppUser(SignedInUser user, String client, AppToken token, long epoch) {
    super(user.roles().stream().map(role -> new SimpleGrantedAuthority(role.authority())).toList());
    this.user = user;
    this.client = client;
    this.token = token;
    this.epoch = epoch;
    setAuthenticated(true);
  }

  @Override
  public SignedInUser getPrincipal() {
    return user;
  }

  /** None: the token itself is not kept. */
  @Override
  public Object getCredentials() {
    return "";
  }

  /** The program, as OAuth names it. */
  public String client() {
    return client;
  }

  @Override
  public Set<Right> rights() {
    return token.rights();
  }

  @Override
  public WayIn wayIn() {
    return new WayIn(epoch, token.connection());
  }

  AppToken token() {
    return token;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
