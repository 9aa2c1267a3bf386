package dev.halfmillion.identity.oauth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Lets a program without a secret refresh and revoke by its name alone, where the token itself is
 * the proof. Spring does so for codes only.
 */
class PublicApps implements AuthenticationConverter, AuthenticationProvider {

  static final String TOKEN = "/oauth2/token";
  static final String REVOKE = "/oauth2/revoke";

  private static final String MARK = "without-verifier";

  private final RegisteredApps apps;

  PublicApps(RegisteredApps apps) {
    this.apps = apps;
  }

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    String[] client = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
    if (!isMeant(request)
        || client == null
        || request.getHeader("Authorization") != null
        || request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null) {
      return null;
    }
    if (client.length != 1 || client[0].isBlank()) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
    }
    return new OAuth2ClientAuthenticationToken(
        client[0], ClientAuthenticationMethod.NONE, null, Map.of(MARK, true));
  }

  private static boolean isMeant(HttpServletRequest request) {
    return switch (request.getRequestURI()) {
      case TOKEN ->
          AuthorizationGrantType.REFRESH_TOKEN
              .getValue()
              .equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE));
      case REVOKE -> true;
      default -> false;
    };
  }

  @Override
  public @Nullable Authentication authenticate(Authentication authentication) {
    OAuth2ClientAuthenticationToken asked = (OAuth2ClientAuthenticationToken) authentication;
    if (!asked.getAdditionalParameters().keySet().equals(Set.of(MARK))) {
      return null;
    }
    RegisteredClient client = apps.findByClientId(asked.getPrincipal().toString());
    if (client == null
        || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
    }
    return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
