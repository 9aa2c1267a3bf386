package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.api.Right;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** The program behind a request for tokens, and how it is answered. */
record Asking(OAuth2ClientAuthenticationToken client, RegisteredClient app) {

  /** The program that has proved itself, or a refusal. */
  static Asking of(Object principal) {
    if (principal instanceof OAuth2ClientAuthenticationToken client
        && client.isAuthenticated()
        && client.getRegisteredClient() != null) {
      return new Asking(client, client.getRegisteredClient());
    }
    throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
  }

  /** The identifier of the program's row. */
  byte[] id() {
    return RegisteredApps.idOf(app);
  }

  /** Those rights that the owner lets this program have. */
  Set<Right> allowed(Set<Right> rights) {
    return rights.stream()
        .filter(right -> app.getScopes().contains(right.scope()))
        .collect(Collectors.toSet());
  }

  /** The answer with both tokens and what else there is. */
  Authentication answer(Connections.Given given, Map<String, Object> more) {
    return new OAuth2AccessTokenAuthenticationToken(
        app,
        client,
        new OAuth2AccessToken(
            OAuth2AccessToken.TokenType.BEARER,
            given.access(),
            given.madeAt(),
            given.until(),
            Right.scopes(allowed(given.rights()))),
        new OAuth2RefreshToken(given.refresh(), given.madeAt()),
        new HashMap<>(more));
  }

  /** What was shown gives no right to tokens. */
  static OAuth2AuthenticationException invalidGrant() {
    return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
  }
}
