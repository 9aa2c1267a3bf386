package dev.halfmillion.platform.ui;

/** The contrast of two colours, as WCAG counts it; colours are six digits after a number sign. */
final class Contrast {

  private Contrast() {}

  /** From 1 to 21. */
  static double of(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** The second colour laid over the first with this opacity. */
  static String mixed(String ground, String above, double opacity) {
    StringBuilder mixed = new StringBuilder("#");
    for (int at = 1; at < 7; at += 2) {
      double value =
          Integer.parseInt(ground.substring(at, at + 2), 16) * (1 - opacity)
              + Integer.parseInt(above.substring(at, at + 2), 16) * opacity;
      mixed.append("%02x".formatted(Math.round(value)));
    }
    return mixed.toString();
  }

  private static double luminance(String hex) {
    return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
  }

  private static double channel(String hex, int at) {
    double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
