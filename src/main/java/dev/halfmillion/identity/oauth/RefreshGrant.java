package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.api.Right;
import java.util.Map;
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
  private final AppLimits limits;

  RefreshGrant(Connections connections, AppLimits limits) {
    this.connections = connections;
    this.limits = limits;
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    OAuth2RefreshTokenAuthenticationToken sent =
        (OAuth2RefreshTokenAuthenticationToken) authentication;
    Asking asking = Asking.of(sent.getPrincipal());
    if (!asking.app().getScopes().containsAll(sent.getScopes())) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_SCOPE);
    }
    limits.countRefresh(sent.getRefreshToken());
    return connections
        .refresh(sent.getRefreshToken(), asking.id(), Right.of(sent.getScopes()))
        .map(given -> asking.answer(given, Map.of()))
        .orElseThrow(Asking::invalidGrant);
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return OAuth2RefreshTokenAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
