package dev.halfmillion.identity;

import dev.halfmillion.platform.ui.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks for the present password before something is done that a stolen session must not do. */
@Component
public class PresentPassword {

  private final UserPasswords passwords;
  private final SignInLimits limits;

  PresentPassword(UserPasswords passwords, SignInLimits limits) {
    this.passwords = passwords;
    this.limits = limits;
  }

  /**
   * What is wrong with the typed present password; empty where it is right or none was ever set.
   *
   * @throws dev.halfmillion.platform.Refusal with 429 after too many tries
   */
  public Optional<Problem> problem(User user, String typed) {
    if (!user.hasPassword()) {
      return Optional.empty();
    }
    Runnable rightful = limits.countPresentPassword(user.id());
    if (!passwords.matches(user.id(), typed)) {
      return Optional.of(new Problem("current", "This is not your present password."));
    }
    rightful.run();
    return Optional.empty();
  }
}
