package dev.halfmillion.identity;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address in its normal form: trimmed, lower case, the domain in ASCII.
 *
 * @param value such as {@code asha@example.in}; at most 254 characters
 */
public record EmailAddress(String value) {

  private static final Pattern FORM =
      Pattern.compile(
          "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

  public EmailAddress {
    if (value.length() > 254 || value.indexOf('@') > 64 || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not an e-mail address in its normal form");
    }
  }

  /** The address a person typed, or empty where it is none. */
  public static Optional<EmailAddress> parse(@Nullable String typed) {
    if (typed == null || typed.length() > 300) {
      return Optional.empty();
    }
    String trimmed = typed.strip();
    int at = trimmed.lastIndexOf('@');
    if (at < 1) {
      return Optional.empty();
    }
    try {
      String domain = IDN.toASCII(trimmed.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
      String value = (trimmed.substring(0, at) + "@" + domain).toLowerCase(Locale.ROOT);
      return Optional.of(new EmailAddress(value));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /**
   * A form in which addresses of one mailbox look alike: without what follows a plus sign and, at
   * Gmail, without dots. A sign for spotting self-dealing, never for signing in.
   */
  public String mailbox() {
    int at = value.indexOf('@');
    String local = value.substring(0, at);
    String domain = value.substring(at + 1);
    int plus = local.indexOf('+');
    if (plus > 0) {
      local = local.substring(0, plus);
    }
    if (domain.equals("gmail.com") || domain.equals("googlemail.com")) {
      return local.replace(".", "") + "@gmail.com";
    }
    return local + "@" + domain;
  }

  /** Enough to recognise one's own address, too little to learn another's: {@code a•••@b.in}. */
  public String masked() {
    int at = value.indexOf('@');
    return value.charAt(0) + "•••" + value.substring(at);
  }

  @Override
  public String toString() {
    return value;
  }
}
