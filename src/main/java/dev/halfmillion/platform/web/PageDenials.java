package dev.halfmillion.platform.web;

import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.errors.FailureAnswers;
import dev.halfmillion.platform.sessions.SignedInMark;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Says no at the door: an address nobody listed is not found, a stranger is led to sign in and
 * back, somebody whose mailbox has not proved the address to the page that says how, the API gets a
 * bare status.
 */
@Component
public class PageDenials implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final RouteTable routes;
  private final FailureAnswers answers;
  private final SignedInMark mark;

  PageDenials(RouteTable routes, FailureAnswers answers, SignedInMark mark) {
    this.mark = mark;
    this.routes = routes;
    this.answers = answers;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    deny(request, response, false);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    deny(request, response, reason instanceof CsrfException);
  }

  private void deny(HttpServletRequest request, HttpServletResponse response, boolean forged)
      throws IOException {
    Optional<SignedInUser> user = SignedInUser.current();
    if (routes.ruleFor(request).isEmpty()) {
      answers.write(request, response, HttpStatus.NOT_FOUND);
    } else if (forged || user.filter(SignedInUser::proved).isPresent()) {
      answers.write(request, response, HttpStatus.FORBIDDEN);
    } else if (user.isPresent()) {
      lead(request, response, "/sign-in/proof", HttpStatus.FORBIDDEN);
    } else {
      forgetMark(request, response);
      lead(request, response, "/sign-in", HttpStatus.UNAUTHORIZED);
    }
  }

  /** The session has ended, so public pages need not lead there any more. */
  private void forgetMark(HttpServletRequest request, HttpServletResponse response) {
    if (mark.isOn(request)) {
      response.addHeader(HttpHeaders.SET_COOKIE, mark.gone().toString());
    }
  }

  /** To a page and back from there; a bare status for a program or a form that was sent. */
  private void lead(
      HttpServletRequest request, HttpServletResponse response, String page, HttpStatus bare)
      throws IOException {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", page);
      answers.write(request, response, bare);
    } else if (isApi(request) || !HttpMethod.GET.matches(request.getMethod())) {
      challenge(request, response, bare);
      answers.write(request, response, bare);
    } else {
      response.sendRedirect(page + "?next=" + encode(target(request)));
    }
  }

  /** A program is told that a token would help. */
  private static void challenge(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status) {
    if (isApi(request) && status == HttpStatus.UNAUTHORIZED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
  }

  private static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }

  private static String target(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private static String encode(String target) {
    return URLEncoder.encode(target, StandardCharsets.UTF_8);
  }
}
