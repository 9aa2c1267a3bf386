package dev.halfmillion.money;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes amounts of rupees as people type them into forms. */
public final class RupeeText {

  private static final Pattern FORM =
      Pattern.compile("₹?\\s*([0-9]{1,3}(?:,[0-9]{2,3})+|[0-9]{1,12})(?:\\.([0-9]{1,2}))?");

  private RupeeText() {}

  /** The amount in a text such as 1999, 1,999.00 or ₹1,00,000, or empty. */
  public static Optional<Money> parse(String typed) {
    Matcher match = FORM.matcher(typed.strip());
    if (typed.length() > 18 || !match.matches()) {
      return Optional.empty();
    }
    long rupees = Long.parseLong(match.group(1).replace(",", ""));
    String decimals = match.group(2) == null ? "00" : (match.group(2) + "0").substring(0, 2);
    return Optional.of(Money.paise(rupees * 100 + Long.parseLong(decimals)));
  }

  /** The amount for an input field: 1999.00. */
  public static String plain(Money amount) {
    return "%d.%02d".formatted(amount.minor() / 100, amount.minor() % 100);
  }
}
