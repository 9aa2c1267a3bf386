package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.web.PageDenials;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * A program that wants nothing shown ({@code prompt=none}) is told that the person would have to
 * sign in; everybody else is led to do so.
 */
@Component
class SilentRequests implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final String LOGIN_REQUIRED = "login_required";
  private static final String INTERACTION_REQUIRED = "interaction_required";

  private final PageDenials pages;
  private final RegisteredApps apps;
  private final BackToPrograms back;

  SilentRequests(PageDenials pages, RegisteredApps apps, BackToPrograms back) {
    this.pages = pages;
    this.apps = apps;
    this.back = back;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    String redirect = silent(request);
    if (redirect == null) {
      pages.commence(request, response, reason);
    } else {
      refuse(request, response, redirect, LOGIN_REQUIRED);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    String redirect = silent(request);
    if (redirect == null) {
      pages.handle(request, response, reason);
    } else {
      refuse(request, response, redirect, INTERACTION_REQUIRED);
    }
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, String redirect, String code)
      throws IOException {
    back.refuse(
        response,
        redirect,
        new OAuth2Error(code, "OAuth 2.0 Parameter: prompt", null),
        request.getParameter(OAuth2ParameterNames.STATE));
  }

  /** Where such a program is answered; null for all other requests. */
  private @Nullable String silent(HttpServletRequest request) {
    String prompt = Objects.requireNonNullElse(request.getParameter("prompt"), "");
    String redirect = request.getParameter(OAuth2ParameterNames.REDIRECT_URI);
    String client = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
    if (!request.getMethod().equals("GET")
        || redirect == null
        || client == null
        || !Arrays.asList(prompt.split(" ")).contains("none")) {
      return null;
    }
    RegisteredClient app = apps.findByClientId(client);
    boolean known =
        app != null && RedirectAddress.matches(redirect, List.copyOf(app.getRedirectUris()));
    return known ? redirect : null;
  }
}
