package dev.halfmillion.platform.sessions;

import dev.halfmillion.platform.Cookies;
import dev.halfmillion.platform.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Tells the scripts of public pages, which are the same for everybody, that this browser is signed
 * in, and whether to the back office. It is no secret and gives no right: who forges it sees a link
 * that asks for the sign-in.
 */
@Component
public class SignedInMark {

  /** The name of the cookie. */
  public static final String COOKIE = "hm_in";

  private static final String STAFF = "staff";
  private static final String PERSON = "person";

  private final Cookies cookies;

  SignedInMark(Cookies cookies) {
    this.cookies = cookies;
  }

  /** For a session of somebody with these roles; ends with the browser, as the session's own. */
  public ResponseCookie of(Set<Role> roles) {
    return cookie(roles.stream().anyMatch(Role::isStaff) ? STAFF : PERSON).build();
  }

  /** Takes it away. */
  public ResponseCookie gone() {
    return cookie("").maxAge(0).build();
  }

  /** Whether a request brings one along. */
  public boolean isOn(HttpServletRequest request) {
    return WebUtils.getCookie(request, COOKIE) != null;
  }

  private ResponseCookie.ResponseCookieBuilder cookie(String value) {
    return cookies.of(COOKIE, value).httpOnly(false);
  }
}
