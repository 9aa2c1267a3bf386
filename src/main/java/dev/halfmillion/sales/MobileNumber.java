package dev.halfmillion.sales;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An Indian mobile number.
 *
 * @param digits ten digits, the first 6 to 9
 */
public record MobileNumber(String digits) {

  private static final int LONGEST_TYPED = 30;

  public MobileNumber {
    if (!digits.matches("[6-9][0-9]{9}")) {
      throw new IllegalArgumentException("Not an Indian mobile number");
    }
  }

  /** The number that somebody typed, with or without +91 or a leading zero, or empty. */
  public static Optional<MobileNumber> parse(@Nullable String typed) {
    if (typed == null || typed.length() > LONGEST_TYPED) {
      return Optional.empty();
    }
    String plain = typed.replaceAll("[\\s().\\u00a0\\u2010-\\u2015-]", "");
    String national = plain.replaceFirst("^(\\+91|0091|91(?=[6-9][0-9]{9}$)|0)", "");
    return national.matches("[6-9][0-9]{9}")
        ? Optional.of(new MobileNumber(national))
        : Optional.empty();
  }

  /** As stored: {@code +919822041576}. */
  public String international() {
    return "+91" + digits;
  }

  /** As people read it: {@code 98220 41576}. */
  public String grouped() {
    return digits.substring(0, 5) + " " + digits.substring(5);
  }
}
