package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.api.Right;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenIntrospection;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Tells a program with a secret what its own tokens are worth (RFC 7662), and nothing of others'.
 */
@Component
class TokenFacts implements AuthenticationProvider {

  private final LiveConnections live;
  private final Connections connections;

  TokenFacts(LiveConnections live, Connections connections) {
    this.live = live;
    this.connections = connections;
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    OAuth2TokenIntrospectionAuthenticationToken sent =
        (OAuth2TokenIntrospectionAuthenticationToken) authentication;
    Asking asking = Asking.of(sent.getPrincipal());
    String token = sent.getToken();
    String clientId = asking.app().getClientId();
    OAuth2TokenIntrospection facts =
        live.of(token)
            .filter(user -> user.client().equals(clientId))
            .map(
                user ->
                    active(
                        clientId,
                        user.getPrincipal().id(),
                        user.rights(),
                        user.token().expiresAt()))
            .or(() -> refresh(token, asking))
            .orElseGet(() -> OAuth2TokenIntrospection.builder(false).build());
    return new OAuth2TokenIntrospectionAuthenticationToken(token, asking.client(), facts);
  }

  private Optional<OAuth2TokenIntrospection> refresh(String token, Asking asking) {
    return connections
        .held(token, asking.id())
        .map(
            held ->
                active(
                    asking.app().getClientId(),
                    held.user(),
                    asking.allowed(held.token().rights()),
                    null));
  }

  private static OAuth2TokenIntrospection active(
      String clientId, UserId user, Set<Right> rights, @Nullable Instant until) {
    OAuth2TokenIntrospection.Builder facts =
        OAuth2TokenIntrospection.builder(true)
            .clientId(clientId)
            .subject(user.toString())
            .scopes(all -> all.addAll(Right.scopes(rights)));
    return until == null ? facts.build() : facts.expiresAt(until).tokenType("Bearer").build();
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return OAuth2TokenIntrospectionAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
