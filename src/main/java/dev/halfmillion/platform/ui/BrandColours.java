package dev.halfmillion.platform.ui;

import java.util.List;
import java.util.Locale;

/**
 * The shades that one colour of an academy needs on light and on dark pages. A colour that would
 * not be readable is made darker or lighter until text in it, and text on it, has a contrast of at
 * least 4.5.
 *
 * @param brand for buttons and links
 * @param hover the same under a pointer
 * @param on for text on either
 * @param tint a quiet ground for text in the colour
 */
public record BrandColours(String brand, String hover, String on, String tint) {

  private static final double LEAST = 4.5;
  private static final String WHITE = "#ffffff";
  private static final String BLACK = "#000000";
  private static final String NIGHT = "#141310";
  private static final List<String> LIGHT_GROUNDS = List.of("#fafaf7", WHITE, "#f2f1ec");
  private static final List<String> DARK_GROUNDS = List.of(NIGHT, "#1c1b17", "#100f0d");

  /** The shades for light pages. */
  public static BrandColours light(String colour) {
    BrandColours shades = light(colour, 0);
    for (int step = 1; step <= 100 && !shades.readableOn(LIGHT_GROUNDS); step++) {
      shades = light(colour, step / 100.0);
    }
    return shades;
  }

  /** The shades for dark pages. */
  public static BrandColours dark(String colour) {
    BrandColours shades = dark(colour, 0);
    for (int step = 1; step <= 100 && !shades.readableOn(DARK_GROUNDS); step++) {
      shades = dark(colour, step / 100.0);
    }
    return shades;
  }

  /** Whether an owner's own colour stays as it is on light pages. */
  public static boolean keeps(String colour) {
    return light(colour).brand().equals(colour.toLowerCase(Locale.ROOT));
  }

  private static BrandColours light(String colour, double darker) {
    String brand = Contrast.mixed(colour, BLACK, darker);
    return new BrandColours(
        brand,
        Contrast.mixed(brand, BLACK, 0.24),
        WHITE,
        Contrast.mixed(LIGHT_GROUNDS.getFirst(), brand, 0.11));
  }

  private static BrandColours dark(String colour, double lighter) {
    String brand = Contrast.mixed(colour, WHITE, lighter);
    return new BrandColours(
        brand,
        Contrast.mixed(brand, WHITE, 0.2),
        Contrast.mixed("#0d0c0a", brand, 0.06),
        Contrast.mixed(NIGHT, brand, 0.16));
  }

  private boolean readableOn(List<String> grounds) {
    return grounds.stream().allMatch(ground -> Contrast.of(brand, ground) >= LEAST)
        && Contrast.of(brand, tint) >= LEAST
        && Contrast.of(on, brand) >= LEAST
        && Contrast.of(on, hover) >= LEAST;
  }
}
