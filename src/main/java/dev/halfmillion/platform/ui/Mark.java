package dev.halfmillion.platform.ui;

import java.util.Locale;
import java.util.Optional;

/**
 * The academy's mark: the first akshar of its name in a small square.
 *
 * @param path outline
 * @param place SVG transform into a square of 30
 */
public record Mark(String path, String place) {

  private static final double SQUARE = 30;
  private static final double FILLED = 17;

  /** The mark for a name; one that begins with a long "Aa" gets the akshar of that sound. */
  public static Mark of(String name) {
    return outline(name).map(Mark::of).orElseGet(() -> new Mark("", ""));
  }

  static Optional<Akshars.Outline> outline(String name) {
    return Akshars.findOrInitial(name.startsWith("Aa") ? "आ" : name);
  }

  private static Mark of(Akshars.Outline outline) {
    double scale = FILLED / Math.max(outline.width(), outline.height());
    double left = (SQUARE - outline.width() * scale) / 2;
    double top = (SQUARE - outline.height() * scale) / 2;
    String place = String.format(Locale.ROOT, "translate(%.2f %.2f) scale(%.5f)", left, top, scale);
    return new Mark(outline.path(), place);
  }
}
