package dev.halfmillion.platform.web;

import dev.halfmillion.platform.PublicPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Gives public pages their cache headers and forbids keeping any other page. */
class PublicPageInterceptor implements HandlerInterceptor {

  /** A change is seen by everybody within this many seconds. */
  private static final String PUBLIC = "public, max-age=0, s-maxage=2, stale-while-revalidate=0";

  private static final String PRIVATE = "no-store";

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      response.setHeader(
          HttpHeaders.CACHE_CONTROL,
          method.hasMethodAnnotation(PublicPage.class) ? PUBLIC : PRIVATE);
    }
    return true;
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
