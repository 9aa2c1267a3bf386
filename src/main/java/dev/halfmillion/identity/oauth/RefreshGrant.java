package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.api.Right;
import java.util.Map;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Gives the next tokens for a refresh token. */
@Component
class RefreshGrant implements AuthenticationProvider {

  private final Connections connections;
  private final AppTokens tokens;
  private final AppLimits limits;

  RefreshGrant(Connections connections, AppTokens tokens, AppLimits limits) {
    this.connections = connections;
    this.tokens = tokens;
    this.limits = limits;
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    OAuth2RefreshTokenAuthenticationToken sent =
        (OAuth2RefreshTokenAuthenticationToken) authentication;
    Asking asking = Asking.of(sent.getPrincipal());
    Set<Right> asked = Right.of(sent.getScopes());
    if (asked.size() < sent.getScopes().size()
        || isMoreThanGranted(asked, sent.getRefreshToken())
        || isBarred(asked, asking)) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_SCOPE);
    }
    limits.countRefresh(sent.getRefreshToken());
    return connections
        .refresh(sent.getRefreshToken(), asking.id(), asked)
        .map(given -> asking.answer(given, Map.of()))
        .orElseThrow(Asking::invalidGrant);
  }

  private boolean isMoreThanGranted(Set<Right> asked, String token) {
    return tokens.readRefresh(token).filter(one -> !one.rights().containsAll(asked)).isPresent();
  }

  /** A right that the owner took away is left out of the answer, as long as another is left. */
  private static boolean isBarred(Set<Right> asked, Asking asking) {
    return !asked.isEmpty() && asking.allowed(asked).isEmpty();
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return OAuth2RefreshTokenAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
