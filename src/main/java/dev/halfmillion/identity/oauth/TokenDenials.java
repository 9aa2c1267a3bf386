package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.api.Right;
import dev.halfmillion.platform.errors.FailureAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Says no to a program, in the words of RFC 6750 and as problem+json. */
@Component
class TokenDenials implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final FailureAnswers answers;

  TokenDenials(FailureAnswers answers) {
    this.answers = answers;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
      throws IOException {
    if (thrown instanceof OAuth2AuthenticationException wrong
        && wrong.getError().getErrorCode().equals("invalid_request")) {
      challenge(response, "Bearer error=\"invalid_request\"");
      answers.write(
          request,
          response,
          new Refusal(
              HttpStatus.BAD_REQUEST,
              "token.malformed",
              "Send one token, in the header Authorization: Bearer."));
    } else if (thrown instanceof OAuth2AuthenticationException) {
      challenge(response, "Bearer error=\"invalid_token\"");
      answers.write(
          request,
          response,
          new Refusal(
              HttpStatus.UNAUTHORIZED,
              "token.invalid",
              "This token is not good, or not any more. Refresh it, or sign in anew."));
    } else {
      challenge(response, "Bearer");
      answers.write(request, response, HttpStatus.UNAUTHORIZED);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException thrown)
      throws IOException {
    answers.write(request, response, HttpStatus.FORBIDDEN);
  }

  /**
   * Says that the person did not let the program do this.
   *
   * @param needed the right that it would need; empty where no program is let in
   */
  void insufficient(
      HttpServletRequest request, HttpServletResponse response, Optional<Right> needed)
      throws IOException {
    String scope = needed.map(right -> ", scope=\"" + right.scope() + "\"").orElse("");
    challenge(response, "Bearer error=\"insufficient_scope\"" + scope);
    answers.write(
        request,
        response,
        needed
            .map(
                right ->
                    Refusal.forbidden(
                        "scope.insufficient",
                        "The app was not let do this. It needs " + right.scope() + "."))
            .orElseGet(
                () ->
                    Refusal.forbidden(
                        "scope.none",
                        "No app may do this. The person does it signed in, in a browser.")));
  }

  private static void challenge(HttpServletResponse response, String words) {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, words);
  }
}
