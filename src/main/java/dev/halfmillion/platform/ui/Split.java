package dev.halfmillion.platform.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The split bar: where each rupee of a price goes.
 *
 * @param title heading
 * @param parts in order; their figures add up to the total
 * @param totalLabel name of the total
 * @param total the total as text
 */
public record Split(String title, List<Part> parts, String totalLabel, String total) {

  private static final double GAP = 0.6;

  /**
   * One part of the price.
   *
   * @param label who gets it, and why so much
   * @param amount as text
   * @param minor the same in minor units, for the length of the bar
   */
  public record Part(String label, String amount, long minor) {}

  /**
   * One piece of the bar, in percent of its length.
   *
   * @param x start
   * @param width length
   * @param number position of the part, 1 to 4, which is its colour
   */
  public record Piece(String x, String width, int number) {}

  public Split {
    parts = List.copyOf(parts);
  }

  /** The bar: pieces as long as their amounts; what is not positive has none. */
  public List<Piece> pieces() {
    long whole = parts.stream().mapToLong(part -> Math.max(0, part.minor())).sum();
    List<Piece> pieces = new ArrayList<>();
    double x = 0;
    for (int i = 0; whole > 0 && i < parts.size(); i++) {
      double share = 100.0 * Math.max(0, parts.get(i).minor()) / whole;
      if (share > 0) {
        double gap = x + share >= 99.99 ? 0 : GAP;
        pieces.add(new Piece(percent(x), percent(Math.max(0.4, share - gap)), i + 1));
      }
      x += share;
    }
    return pieces;
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }
}
