package dev.halfmillion.learning.quizzes;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as people type it: digits of any script, grouped as in 1,00,000 or 100,000 or by blanks,
 * a point before decimals, or one comma that cannot be grouping. No powers of ten.
 */
public final class TypedNumber {

  private static final int LONGEST = 40;
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d*)?");
  private static final Pattern COMMA = Pattern.compile("[+-]?\\d*,\\d+");
  private static final Pattern PLAIN = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)");

  private TypedNumber() {}

  /** The number, exactly; empty for anything that is none. */
  public static Optional<BigDecimal> parse(String typed) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = plain(typed);
    if (GROUPED.matcher(plain).matches()) {
      plain = plain.replace(",", "");
    } else if (COMMA.matcher(plain).matches()) {
      plain = plain.replace(',', '.');
    }
    return PLAIN.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }

  private static String plain(String typed) {
    StringBuilder plain = new StringBuilder();
    typed
        .codePoints()
        .filter(sign -> !Character.isWhitespace(sign) && !Character.isSpaceChar(sign))
        .forEach(
            sign -> {
              int digit = Character.digit(sign, 10);
              if (digit >= 0) {
                plain.append(digit);
              } else {
                plain.appendCodePoint(sign == '\u2212' ? '-' : sign);
              }
            });
    return plain.toString();
  }
}
