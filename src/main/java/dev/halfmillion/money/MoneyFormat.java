package dev.halfmillion.money;

/**
 * Writes amounts for people: the rupee sign, lakh and crore grouping, Latin digits, a real minus
 * sign (U+2212) before the currency sign.
 */
public final class MoneyFormat {

  private static final char MINUS = '\u2212';

  private MoneyFormat() {}

  /** All decimals: ₹57,96,344.64. */
  public static String full(Money money) {
    return sign(money) + symbol(money) + grouped(money) + decimals(money);
  }

  /** Without decimals when they are all zero, as list prices are shown: ₹1,999. */
  public static String plain(Money money) {
    String decimals = decimals(money);
    boolean round = decimals.chars().allMatch(c -> c == '0' || c == '.');
    return sign(money) + symbol(money) + grouped(money) + (round ? "" : decimals);
  }

  /** Sign, symbol and grouped major units: the large part of a headline figure. */
  public static String major(Money money) {
    return sign(money) + symbol(money) + grouped(money);
  }

  /** The point and the decimals: the small part of a headline figure; empty for yen. */
  public static String decimals(Money money) {
    int exponent = exponent(money);
    if (exponent == 0) {
      return "";
    }
    long scale = scale(exponent);
    return (".%0" + exponent + "d").formatted(Math.abs(money.minor() % scale));
  }

  /** A short axis label: ₹0, ₹2k, ₹1.5L, ₹2Cr. */
  public static String axis(Money money) {
    long major = Math.abs(money.minor() / scale(exponent(money)));
    String prefix = sign(money) + symbol(money);
    if (major >= 10_000_000) {
      return prefix + tenths(major, 10_000_000) + "Cr";
    }
    if (major >= 100_000) {
      return prefix + tenths(major, 100_000) + "L";
    }
    if (major >= 1_000) {
      return prefix + tenths(major, 1_000) + "k";
    }
    return prefix + major;
  }

  private static String tenths(long value, long unit) {
    long tenths = Rounding.HALF_UP.divide(value * 10, unit);
    return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
  }

  private static String sign(Money money) {
    return money.isNegative() ? String.valueOf(MINUS) : "";
  }

  private static String symbol(Money money) {
    return switch (money.currencyCode()) {
      case "INR" -> "₹";
      case "USD" -> "$";
      case "EUR" -> "€";
      case "GBP" -> "£";
      default -> money.currencyCode() + "\u00a0";
    };
  }

  private static String grouped(Money money) {
    String digits = String.valueOf(Math.abs(money.minor() / scale(exponent(money))));
    if (!"INR".equals(money.currencyCode())) {
      return group(digits, 3);
    }
    if (digits.length() <= 3) {
      return digits;
    }
    int split = digits.length() - 3;
    return group(digits.substring(0, split), 2) + "," + digits.substring(split);
  }

  private static String group(String digits, int size) {
    StringBuilder out = new StringBuilder(digits);
    for (int i = digits.length() - size; i > 0; i -= size) {
      out.insert(i, ',');
    }
    return out.toString();
  }

  private static int exponent(Money money) {
    return Math.max(0, money.currency().getDefaultFractionDigits());
  }

  private static long scale(int exponent) {
    long scale = 1;
    for (int i = 0; i < exponent; i++) {
      scale *= 10;
    }
    return scale;
  }
}
