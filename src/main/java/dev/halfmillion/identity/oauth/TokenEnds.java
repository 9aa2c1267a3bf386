package dev.halfmillion.identity.oauth;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;
import org.springframework.stereotype.Component;

/** Revokes tokens (RFC 7009); the answer is the same for a token that is none. */
@Component
class TokenEnds implements AuthenticationProvider {

  private final Connections connections;

  TokenEnds(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    OAuth2TokenRevocationAuthenticationToken sent =
        (OAuth2TokenRevocationAuthenticationToken) authentication;
    Asking asking = Asking.of(sent.getPrincipal());
    connections.revoke(sent.getToken(), asking.id());
    return new OAuth2TokenRevocationAuthenticationToken(
        new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, sent.getToken(), null, null),
        asking.client());
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return OAuth2TokenRevocationAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
