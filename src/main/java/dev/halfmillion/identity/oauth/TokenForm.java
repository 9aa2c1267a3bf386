package dev.halfmillion.identity.oauth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;

/**
 * How a request for tokens is written, looked at before anything in it is believed: each thing is
 * said once (RFC 6749), and a verifier is as long as RFC 7636 wants it, for a shorter one could be
 * guessed. Spring's library fails on the first and does not look at the second.
 */
final class TokenForm {

  private static final List<String> ONCE =
      List.of(
          OAuth2ParameterNames.GRANT_TYPE,
          OAuth2ParameterNames.CLIENT_ID,
          OAuth2ParameterNames.CLIENT_SECRET,
          OAuth2ParameterNames.CODE,
          OAuth2ParameterNames.REDIRECT_URI,
          PkceParameterNames.CODE_VERIFIER,
          OAuth2ParameterNames.REFRESH_TOKEN,
          OAuth2ParameterNames.SCOPE,
          OAuth2ParameterNames.TOKEN,
          OAuth2ParameterNames.TOKEN_TYPE_HINT);

  private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

  private TokenForm() {}

  /** Refuses what is wrongly written; names no program itself. */
  static @Nullable Authentication check(HttpServletRequest request) {
    for (String name : ONCE) {
      String[] values = request.getParameterValues(name);
      if (values != null && values.length > 1) {
        throw refused(OAuth2ErrorCodes.INVALID_REQUEST, name);
      }
    }
    String verifier = request.getParameter(PkceParameterNames.CODE_VERIFIER);
    if (verifier != null && !VERIFIER.matcher(verifier).matches()) {
      throw refused(OAuth2ErrorCodes.INVALID_GRANT, PkceParameterNames.CODE_VERIFIER);
    }
    return null;
  }

  private static OAuth2AuthenticationException refused(String code, String parameter) {
    return new OAuth2AuthenticationException(
        new OAuth2Error(code, "OAuth 2.0 Parameter: " + parameter, null));
  }
}
