package dev.halfmillion.identity;

import dev.halfmillion.platform.Cookies;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.crypto.Signer;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Knows browsers again that have signed in before, by a signed cookie. It signs nobody in; it only
 * keeps strangers' guesses from counting against the owner.
 */
@Component
class KnownDevices {

  private static final String COOKIE = "hm_device";
  private static final Duration LIFETIME = Duration.ofDays(180);

  private final Signer signer;
  private final Cookies cookies;
  private final Clock clock;

  KnownDevices(Signer signer, Cookies cookies, Clock clock) {
    this.signer = signer;
    this.cookies = cookies;
    this.clock = clock;
  }

  /** Whether this browser has signed in as this person. */
  boolean knows(HttpServletRequest request, UserId user) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return Optional.ofNullable(cookie)
        .flatMap(c -> signer.verify("device", c.getValue()))
        .filter(user.toString()::equals)
        .isPresent();
  }

  /** The cookie by which this browser is known from now on. */
  ResponseCookie cookie(UserId user) {
    String value = signer.sign("device", user.toString(), clock.instant().plus(LIFETIME));
    return cookies.of(COOKIE, value).path("/sign-in").maxAge(LIFETIME).build();
  }
}
