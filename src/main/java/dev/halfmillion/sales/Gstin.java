package dev.halfmillion.sales;

import java.util.Locale;
import java.util.Optional;

/**
 * The number under which a business is registered for GST: the code of its State, its PAN, a count,
 * a Z and a check character.
 *
 * @param text fifteen capital letters and digits, the check character right
 */
public record Gstin(String text) {

  private static final String FORM = "[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]";
  private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  public Gstin {
    if (!hasForm(text) || !isGenuine(text)) {
      throw new IllegalArgumentException("Not a GSTIN");
    }
  }

  /** Capital letters, without blanks and hyphens, as it should have been typed. */
  static String normal(String typed) {
    return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  /** Reads what was typed; empty where it has the wrong form or check character. */
  public static Optional<Gstin> parse(String typed) {
    String text = normal(typed);
    return hasForm(text) && isGenuine(text) ? Optional.of(new Gstin(text)) : Optional.empty();
  }

  /** Whether letters and digits stand where they should in what was typed. */
  public static boolean looksRight(String typed) {
    return hasForm(normal(typed));
  }

  /** The code of the State it is registered in. */
  public String stateCode() {
    return text.substring(0, 2);
  }

  private static boolean hasForm(String text) {
    return text.matches(FORM);
  }

  /** The last character follows from the others: a weighted sum of their values to base 36. */
  private static boolean isGenuine(String text) {
    int last = text.length() - 1;
    int sum = 0;
    for (int i = 0; i < last; i++) {
      int product = DIGITS.indexOf(text.charAt(i)) * (i % 2 == 0 ? 1 : 2);
      sum += product / 36 + product % 36;
    }
    return DIGITS.charAt((36 - sum % 36) % 36) == text.charAt(last);
  }
}
