package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.errors.FailureAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Says what is wrong with a program's request: to the program, at its registered address, or to the
 * person, where that address is in doubt.
 */
@Component
class WrongRequest implements AuthenticationFailureHandler {

  private final FailureAnswers answers;

  WrongRequest(FailureAnswers answers) {
    this.answers = answers;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
      throws IOException {
    if (thrown instanceof OAuth2AuthorizationCodeRequestAuthenticationException wrong) {
      OAuth2AuthorizationCodeRequestAuthenticationToken asked =
          wrong.getAuthorizationCodeRequestAuthentication();
      String redirect = asked == null ? null : asked.getRedirectUri();
      if (redirect != null && asked != null) {
        response.sendRedirect(address(redirect, wrong.getError(), asked.getState()));
        return;
      }
    }
    answers.write(
        request,
        response,
        new Refusal(
            HttpStatus.BAD_REQUEST,
            "oauth.request",
            "The app asked in a way that we cannot answer: it is not registered here, names an"
                + " address that is not its own, or asked too long ago. Go back to the app and try"
                + " again. If that does not help, tell its makers."));
  }

  private static String address(String redirect, OAuth2Error error, @Nullable String state) {
    StringBuilder address = new StringBuilder(redirect);
    address.append(redirect.contains("?") ? '&' : '?');
    append(address, "error", error.getErrorCode());
    if (error.getDescription() != null) {
      append(address.append('&'), "error_description", error.getDescription());
    }
    if (state != null) {
      append(address.append('&'), "state", state);
    }
    return address.toString();
  }

  private static void append(StringBuilder address, String name, String value) {
    address.append(name).append('=').append(UriUtils.encode(value, StandardCharsets.UTF_8));
  }
}
