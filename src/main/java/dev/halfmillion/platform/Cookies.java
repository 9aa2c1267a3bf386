package dev.halfmillion.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;

/**
 * The one rule for cookies: not for scripts, not with forms of other sites, for all of the site
 * and, where its public address is {@code https}, never without TLS. How a request came says
 * nothing: a proxy before us may speak plainly to us.
 *
 * @param secure whether they travel by TLS only
 * @param domain of which all hosts get them; null where they go back to the one that set them
 */
public record Cookies(boolean secure, @Nullable String domain) {

  /** A cookie by the rule, to be given its lifetime. */
  public ResponseCookieBuilder of(String name, String value) {
    return ResponseCookie.from(name, value)
        .path("/")
        .domain(domain)
        .httpOnly(true)
        .sameSite("Lax")
        .secure(secure);
  }
}
