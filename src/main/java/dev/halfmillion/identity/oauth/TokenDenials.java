package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.errors.FailureAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
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
    Right needed = BearerChain.needed(request);
    if (SecurityContextHolder.getContext().getAuthentication() instanceof AppUser app
        && !app.rights().contains(needed)) {
      challenge(response, "Bearer error=\"insufficient_scope\", scope=\"" + needed.scope() + "\"");
      answers.write(
          request,
          response,
          Refusal.forbidden(
              "scope.insufficient",
              "The app was not let do this. It needs " + needed.scope() + "."));
    } else {
      answers.write(request, response, HttpStatus.FORBIDDEN);
    }
  }

  private static void challenge(HttpServletResponse response, String words) {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, words);
  }
}
