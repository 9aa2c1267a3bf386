package dev.halfmillion.identity.oauth;

import dev.halfmillion.identity.Throttle.Taken;
import dev.halfmillion.platform.errors.FailureAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Refuses requests for tokens, and makes whoever is refused too often wait.
 *
 * <p>Only refused requests are counted, and only they are made to wait: a program that shows the
 * right secret, code or token goes on, whatever strangers do in its name, at its own address or
 * from everywhere. A guess gains nothing by that, for secrets, codes and tokens are random.
 * Refusals of a program that proved itself by its secret are counted by the program; others by the
 * name it gave and the address they came from.
 */
@Component
class TokenRequests implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private static final String PROVED = TokenRequests.class.getName();

  private final AppLimits limits;
  private final RegisteredApps apps;
  private final FailureAnswers answers;
  private final HttpMessageConverter<OAuth2Error> errors = new OAuth2ErrorHttpMessageConverter();

  TokenRequests(AppLimits limits, RegisteredApps apps, FailureAnswers answers) {
    this.limits = limits;
    this.apps = apps;
    this.answers = answers;
  }

  /** Remembers which program proved itself, as Spring does and for what may be refused later. */
  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication program) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(program);
    SecurityContextHolder.setContext(context);
    if (program instanceof OAuth2ClientAuthenticationToken client
        && client.getRegisteredClient() != null
        && hasSecret(client.getRegisteredClient())) {
      request.setAttribute(PROVED, client.getRegisteredClient().getClientId());
    }
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
      throws IOException {
    SecurityContextHolder.clearContext();
    OAuth2Error error =
        thrown instanceof OAuth2AuthenticationException known
            ? known.getError()
            : new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST);
    Taken taken = count(request, error);
    RateHeaders.write(response, taken);
    if (taken.retryAfter() == null) {
      answer(request, response, error);
    } else {
      answers.write(request, response, AppLimits.refusal(taken.retryAfter()));
    }
  }

  private Taken count(HttpServletRequest request, OAuth2Error error) {
    RegisteredClient named = apps.findByClientId(Objects.requireNonNullElse(name(request), ""));
    Object proved = request.getAttribute(PROVED);
    if (proved != null) {
      return limits.countRefused(proved.toString());
    }
    if (named == null) {
      return limits.countRefused("", request.getRemoteAddr());
    }
    // A verifier is looked at when the secret was right.
    return hasSecret(named) && error.getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)
        ? limits.countRefused(named.getClientId())
        : limits.countRefused(named.getClientId(), request.getRemoteAddr());
  }

  private static boolean hasSecret(RegisteredClient app) {
    return !app.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE);
  }

  /** The name that a program gives itself, proved or not. */
  private static @Nullable String name(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return request.getParameter(OAuth2ParameterNames.CLIENT_ID);
    }
    try {
      byte[] pair = Base64.getDecoder().decode(header.substring(6).strip());
      return new String(pair, StandardCharsets.UTF_8).replaceFirst("(?s):.*", "");
    } catch (IllegalArgumentException odd) {
      return null;
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, OAuth2Error error)
      throws IOException {
    boolean unknown = error.getErrorCode().equals(OAuth2ErrorCodes.INVALID_CLIENT);
    ServletServerHttpResponse answer = new ServletServerHttpResponse(response);
    answer.setStatusCode(unknown ? HttpStatus.UNAUTHORIZED : HttpStatus.BAD_REQUEST);
    if (unknown && request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"oauth2\"");
    }
    errors.write(unknown ? new OAuth2Error(error.getErrorCode()) : error, null, answer);
  }
}
