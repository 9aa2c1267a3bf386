package dev.halfmillion.testing;

import jakarta.servlet.http.Cookie;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Sends the CSRF token as the learning app does, in cookie and header. Spring's own {@code csrf()}
 * replaces the token repository of the shared application, so that later tests see no cookie.
 */
public final class Csrf {

  private static final String TOKEN = "0e9c4b1e-6a52-4f6f-8a3f-2f6f0d9b7c11";

  private Csrf() {}

  /** A request with a valid token. */
  public static RequestPostProcessor token() {
    return request -> {
      Cookie[] present = request.getCookies() == null ? new Cookie[0] : request.getCookies();
      Cookie[] cookies = java.util.Arrays.copyOf(present, present.length + 1);
      cookies[present.length] = new Cookie("XSRF-TOKEN", TOKEN);
      request.setCookies(cookies);
      request.addHeader("X-XSRF-TOKEN", TOKEN);
      return request;
    };
  }
}
