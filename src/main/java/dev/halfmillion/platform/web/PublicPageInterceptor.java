package dev.halfmillion.platform.web;

import dev.halfmillion.platform.PublicPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

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
}
