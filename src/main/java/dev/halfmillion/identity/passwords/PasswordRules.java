package dev.halfmillion.identity.passwords;

import dev.halfmillion.platform.Academy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which passwords are good enough: 15 characters or more, not among the common ones, and not made
 * of what anybody would try first. No rule asks for kinds of characters.
 */
@Component
public class PasswordRules {

  /** The fewest characters of a password that is the only factor. */
  public static final int SHORTEST = 15;

  /** The most characters; more would only cost time. */
  public static final int LONGEST = 200;

  private static final int GUESSES = 8;

  private final Academy academy;

  PasswordRules(Academy academy) {
    this.academy = academy;
  }

  /**
   * What is wrong with a password and how to mend it, or empty.
   *
   * @param personal what is known of the person: name, e-mail address, phone
   */
  public Optional<String> complaint(String password, Collection<String> personal) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(
          "Use at least 15 characters. Four or five words in a row are easy to remember.");
    }
    if (length > LONGEST) {
      return Optional.of("Use at most 200 characters.");
    }
    List<String> known = new ArrayList<>(personal);
    known.add(academy.name());
    known.add("halfmillion");
    if (CommonPasswords.has(password)
        || CommonPasswords.has(PasswordStrength.withoutEnds(password))
        || PasswordStrength.of(password, known) < GUESSES) {
      return Optional.of(
          "This password is too easy to guess: repeats, rows of keys, well-known words or your own"
              + " name. Use four or five words that have nothing to do with each other.");
    }
    return Optional.empty();
  }
}
