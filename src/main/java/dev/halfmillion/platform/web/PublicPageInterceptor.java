package dev.halfmillion.platform.web;

import dev.halfmillion.platform.PageHorizon;
import dev.halfmillion.platform.PublicPage;
import dev.halfmillion.platform.hosts.Hosts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Gives public pages their cache headers and the address that search engines are to know them by,
 * and forbids keeping any other page.
 */
class PublicPageInterceptor implements HandlerInterceptor {

  /** A change by hand is seen by everybody within this time. */
  private static final Duration KEPT = Duration.ofSeconds(2);

  /** What it may take to write the page, by which a cache keeps it too long. */
  private static final Duration WRITING = Duration.ofMillis(250);

  private static final String PUBLIC = "public, max-age=0, s-maxage=%d, stale-while-revalidate=0";

  private static final String PRIVATE = "no-store";

  /**
   * An answer of the API may be kept by whoever asked, who asks each time whether it still holds.
   */
  private static final String ASKED_AGAIN = "private, no-cache";

  private final ObjectProvider<PageHorizon> horizon;
  private final Hosts hosts;

  PublicPageInterceptor(ObjectProvider<PageHorizon> horizon, Hosts hosts) {
    this.horizon = horizon;
    this.hosts = hosts;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      boolean open = method.hasMethodAnnotation(PublicPage.class);
      response.setHeader(HttpHeaders.CACHE_CONTROL, caching(request, open));
      if (open) {
        response.setHeader(
            HttpHeaders.LINK,
            "<" + hosts.address(request.getRequestURI()) + ">; rel=\"canonical\"");
      }
    }
    return true;
  }

  private String caching(HttpServletRequest request, boolean open) {
    if (open) {
      return PUBLIC.formatted(life());
    }
    return request.getRequestURI().startsWith("/api/v1/") ? ASKED_AGAIN : PRIVATE;
  }

  /** For how many seconds a page may be kept: never past the moment at which it changes. */
  private long life() {
    Duration left =
        Optional.ofNullable(horizon.getIfAvailable())
            .flatMap(PageHorizon::untilNextChange)
            .map(until -> until.minus(WRITING))
            .filter(until -> until.compareTo(KEPT) < 0)
            .orElse(KEPT);
    return Math.max(0, left.toSeconds());
  }

  /**
   * Makes a private page's CSRF token while its cookie can still be set: a long page is on its way
   * to the browser before its first form is reached.
   */
  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page != null
        && handler instanceof HandlerMethod method
        && !method.hasMethodAnnotation(PublicPage.class)
        && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      token.getToken();
    }
  }
}
