package dev.halfmillion.notifications;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A mail to send.
 *
 * @param cause why it is sent, unique: a second mail of the same cause is never sent; ASCII, at
 *     most 190 characters, such as {@code receipt:ord_…}
 * @param to one address in its normal form
 * @param subject the subject line, at most 200 characters
 * @param template the template's name below {@code src/main/jte}, without its ending: {@code
 *     sales/mail/receipt}
 * @param model given to the template as {@code model}
 * @param about outside identifiers in whose trail the mail appears: {@code ord_…}
 */
public record OutgoingMail(
    String cause, String to, String subject, String template, Object model, Set<String> about) {

  public OutgoingMail {
    about = Set.copyOf(about);
    require(ascii(cause) && !cause.isEmpty() && cause.length() <= 190, "cause");
    require(ascii(to) && to.indexOf('@') > 0 && to.length() <= 254, "recipient");
    require(!subject.isBlank() && subject.length() <= 200, "subject");
    require(subject.chars().noneMatch(Character::isISOControl), "subject");
    require(to.chars().noneMatch(c -> c <= ' ' || c == ',' || c == ';'), "recipient");
  }

  private static boolean ascii(String text) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("A mail with this " + what + " cannot be sent");
    }
  }
}
