package dev.halfmillion.identity.oauth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Sends people back to the program that asked, with its code or with what was wrong. Each answer
 * says who answers (RFC 9207), so that a program of several academies cannot take the code of one
 * to another.
 */
@Component
class BackToPrograms implements AuthenticationSuccessHandler {

  private final Issuer issuer;

  BackToPrograms(Issuer issuer) {
    this.issuer = issuer;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication answered)
      throws IOException {
    OAuth2AuthorizationCodeRequestAuthenticationToken given =
        (OAuth2AuthorizationCodeRequestAuthenticationToken) answered;
    StringBuilder address = new StringBuilder(Objects.requireNonNull(given.getRedirectUri()));
    append(
        address,
        OAuth2ParameterNames.CODE,
        Objects.requireNonNull(given.getAuthorizationCode()).getTokenValue());
    response.sendRedirect(finished(address, given.getState()));
  }

  /**
   * Tells a program what was wrong.
   *
   * @param redirect one of its registered addresses
   */
  void refuse(
      HttpServletResponse response, String redirect, OAuth2Error error, @Nullable String state)
      throws IOException {
    StringBuilder address = new StringBuilder(redirect);
    append(address, OAuth2ParameterNames.ERROR, error.getErrorCode());
    if (error.getDescription() != null) {
      append(address, OAuth2ParameterNames.ERROR_DESCRIPTION, error.getDescription());
    }
    response.sendRedirect(finished(address, state));
  }

  private String finished(StringBuilder address, @Nullable String state) {
    if (state != null) {
      append(address, OAuth2ParameterNames.STATE, state);
    }
    append(address, "iss", issuer.address());
    return address.toString();
  }

  private static void append(StringBuilder address, String name, String value) {
    address
        .append(address.indexOf("?") < 0 ? '?' : '&')
        .append(name)
        .append('=')
        .append(UriUtils.encode(value, StandardCharsets.UTF_8));
  }
}
