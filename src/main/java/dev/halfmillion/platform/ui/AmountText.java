package dev.halfmillion.platform.ui;

/**
 * A formatted amount, cut for a headline: paise stand smaller.
 *
 * @param main everything before the decimal point
 * @param paise the point and what follows, or empty
 */
public record AmountText(String main, String paise) {

  /** Cuts {@code ₹14,229.85}; any other text stays whole. */
  public static AmountText of(String text) {
    int point = text.indexOf('.');
    boolean amount = text.startsWith("₹") || text.startsWith("−₹");
    return amount && point > 0
        ? new AmountText(text.substring(0, point), text.substring(point))
        : new AmountText(text, "");
  }
}
