package dev.halfmillion.identity.oauth;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/**
 * What a program's request has to be like. A wrong redirect address is told to the person and never
 * sent there; all else is told to the program.
 */
class AskedRequest implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

  private static final String RESPONSE_MODE = "response_mode";
  private static final int LONGEST_STATE = 1_000;
  private static final int LONGEST_NONCE = 255;
  private static final int LONGEST_ADDRESS = 500;

  @Override
  public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
    OAuth2AuthorizationCodeRequestAuthenticationToken asked = context.getAuthentication();
    List<String> registered = List.copyOf(context.getRegisteredClient().getRedirectUris());
    String redirect = asked.getRedirectUri();
    if (redirect == null || !RedirectAddress.matches(redirect, registered)) {
      throw refused(OAuth2ErrorCodes.INVALID_REQUEST, OAuth2ParameterNames.REDIRECT_URI, null);
    }
    if (asked.getAuthorizationUri().length() > LONGEST_ADDRESS) {
      throw refused(OAuth2ErrorCodes.INVALID_REQUEST, "host", null);
    }
    scopes(context, asked);
    requireShort(asked.getState(), LONGEST_STATE, OAuth2ParameterNames.STATE, asked);
    Map<String, Object> more = asked.getAdditionalParameters();
    requireShort(
        more.get(OidcParameterNames.NONCE), LONGEST_NONCE, OidcParameterNames.NONCE, asked);
    if (!"query".equals(more.getOrDefault(RESPONSE_MODE, "query"))) {
      throw refused(OAuth2ErrorCodes.INVALID_REQUEST, RESPONSE_MODE, asked);
    }
    Object challenge = more.get(PkceParameterNames.CODE_CHALLENGE);
    if (!(challenge instanceof String text) || !text.matches("[A-Za-z0-9_-]{43}")) {
      throw refused(OAuth2ErrorCodes.INVALID_REQUEST, PkceParameterNames.CODE_CHALLENGE, asked);
    }
  }

  private static void scopes(
      OAuth2AuthorizationCodeRequestAuthenticationContext context,
      OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
    if (asked.getScopes().isEmpty()
        || !context.getRegisteredClient().getScopes().containsAll(asked.getScopes())) {
      throw refused(OAuth2ErrorCodes.INVALID_SCOPE, OAuth2ParameterNames.SCOPE, asked);
    }
  }

  private static void requireShort(
      @Nullable Object value,
      int longest,
      String name,
      OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
    if (value != null && !(value instanceof String text && text.length() <= longest)) {
      throw refused(OAuth2ErrorCodes.INVALID_REQUEST, name, asked);
    }
  }

  private static OAuth2AuthorizationCodeRequestAuthenticationException refused(
      String code,
      String parameter,
      @Nullable OAuth2AuthorizationCodeRequestAuthenticationToken toProgram) {
    return new OAuth2AuthorizationCodeRequestAuthenticationException(
        new OAuth2Error(code, "OAuth 2.0 Parameter: " + parameter, null), toProgram);
  }
}
