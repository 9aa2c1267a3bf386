package dev.halfmillion.identity;

import dev.halfmillion.platform.Cookies;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.sessions.SignedInMark;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Begins the session of somebody who may have one. */
@Component
class SessionStart {

  private final Users users;
  private final Credentials credentials;
  private final CurrentSession session;
  private final KnownDevices devices;
  private final Cookies cookies;
  private final SignedInMark mark;
  private final Clock clock;

  SessionStart(
      Users users,
      Credentials credentials,
      CurrentSession session,
      KnownDevices devices,
      Cookies cookies,
      SignedInMark mark,
      Clock clock) {
    this.mark = mark;
    this.users = users;
    this.credentials = credentials;
    this.session = session;
    this.devices = devices;
    this.cookies = cookies;
    this.clock = clock;
  }

  /**
   * Begins it.
   *
   * @param epoch the person's, as read together with what gives the right to it
   */
  User begin(UserId id, long epoch, HttpServletRequest request, HttpServletResponse response) {
    User user = users.find(id).orElseThrow();
    session.begin(request, user, epoch);
    credentials.signedIn(id, clock.instant());
    if (user.emailProved()) {
      response.addHeader(HttpHeaders.SET_COOKIE, devices.cookie(id).toString());
    }
    response.addHeader(HttpHeaders.SET_COOKIE, oldFormToken().toString());
    response.addHeader(HttpHeaders.SET_COOKIE, mark.of(user.roles()).toString());
    return user;
  }

  /** The form token of before the sign-in is not to be used after it. */
  private ResponseCookie oldFormToken() {
    return cookies.of("XSRF-TOKEN", "").httpOnly(false).maxAge(0).build();
  }
}
