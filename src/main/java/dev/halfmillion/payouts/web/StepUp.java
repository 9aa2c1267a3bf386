package dev.halfmillion.payouts.web;

import dev.halfmillion.identity.PresentPassword;
import dev.halfmillion.identity.User;
import dev.halfmillion.platform.ui.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Asks again who somebody is before money is led elsewhere: a sign-in of the last ten minutes, else
 * the present password, else another sign-in.
 */
@Component
public class StepUp {

  private static final Duration FRESH = Duration.ofMinutes(10);

  private final PresentPassword passwords;
  private final Clock clock;

  StepUp(PresentPassword passwords, Clock clock) {
    this.passwords = passwords;
    this.clock = clock;
  }

  /** What this person has to do first. */
  Ask ask(User user, HttpServletRequest request) {
    if (fresh(request)) {
      return Ask.NOTHING;
    }
    return user.hasPassword() ? Ask.PASSWORD : Ask.SIGN_IN;
  }

  /** What is missing before the change may happen; empty where nothing is. */
  Optional<Problem> problem(User user, String typed, HttpServletRequest request) {
    return switch (ask(user, request)) {
      case NOTHING -> Optional.empty();
      case PASSWORD -> passwords.problem(user, typed);
      case SIGN_IN ->
          Optional.of(new Problem("", "Sign in again before you change where your money goes."));
    };
  }

  private boolean fresh(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
        && Instant.ofEpochMilli(session.getCreationTime()).plus(FRESH).isAfter(clock.instant());
  }

  /** How somebody proves to be themselves once more. */
  public enum Ask {
    NOTHING,
    PASSWORD,
    SIGN_IN
  }
}
