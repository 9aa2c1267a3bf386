package dev.halfmillion.sales.documents;

import dev.halfmillion.money.Money;

/** Writes rupees in English words, with lakh and crore, as invoices in India do. */
public final class AmountInWords {

  private static final String[] ONES = {
    "",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };
  private static final String[] TENS = {
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };

  private AmountInWords() {}

  /** The amount in words, such as "Rupees one thousand nine hundred ninety-nine only". */
  public static String of(Money amount) {
    if (!amount.currency().equals(Money.INR) || amount.isNegative()) {
      return "";
    }
    long rupees = amount.minor() / 100;
    long paise = amount.minor() % 100;
    String words = "Rupees " + (rupees == 0 ? "zero" : words(rupees));
    return words + (paise == 0 ? "" : " and " + words(paise) + " paise") + " only";
  }

  private static String words(long number) {
    StringBuilder out = new StringBuilder();
    append(out, number / 10_000_000, "crore");
    append(out, number / 100_000 % 100, "lakh");
    append(out, number / 1_000 % 100, "thousand");
    append(out, number / 100 % 10, "hundred");
    append(out, number % 100, "");
    return out.toString().strip();
  }

  private static void append(StringBuilder out, long count, String unit) {
    if (count > 0) {
      out.append(' ').append(count < 100 ? small((int) count) : words(count));
      out.append(unit.isEmpty() ? "" : " " + unit);
    }
  }

  private static String small(int number) {
    if (number < 20) {
      return ONES[number];
    }
    int rest = number % 10;
    return TENS[number / 10] + (rest == 0 ? "" : "-" + ONES[rest]);
  }
}
