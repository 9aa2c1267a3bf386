package dev.halfmillion.sales.web;

import dev.halfmillion.platform.Cookies;
import dev.halfmillion.sales.Secrets;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Knows the browser that orders by a random secret in a cookie. Orders keep its hash; so the pages
 * of an order open in the browser that placed it, without a sign-in.
 */
@Component
class BuyerBrowser {

  static final String COOKIE = "hm_buyer";

  private static final Duration LIFE = Duration.ofDays(7);
  private static final int LENGTH = 32;

  private final SecureRandom random = new SecureRandom();
  private final Cookies cookies;

  BuyerBrowser(Cookies cookies) {
    this.cookies = cookies;
  }

  /** The secret of the browser that sent a request, if it has one. */
  Optional<String> secret(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .map(Cookie::getValue)
            .filter(value -> value.matches("[A-Za-z0-9_-]{43}"))
            .findFirst();
  }

  /** The browser's secret; one is made and set where it has none, and either lives on. */
  String ensure(HttpServletRequest request, HttpServletResponse response) {
    String secret = secret(request).orElseGet(this::fresh);
    ResponseCookie cookie = cookies.of(COOKIE, secret).maxAge(LIFE).build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return secret;
  }

  /** What orders keep of a secret. */
  static String hash(String secret) {
    return Secrets.hash(secret);
  }

  /** A long random text that is good in addresses and forms. */
  String fresh() {
    byte[] bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
