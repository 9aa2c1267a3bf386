package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.errors.FailureAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Says what is wrong with a program's request: to the program, at its registered address, or to the
 * person, where that address is in doubt.
 */
@Component
class WrongRequest implements AuthenticationFailureHandler {

  private final FailureAnswers answers;
  private final BackToPrograms back;

  WrongRequest(FailureAnswers answers, BackToPrograms back) {
    this.answers = answers;
    this.back = back;
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
        back.refuse(response, redirect, wrong.getError(), asked.getState());
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
}
