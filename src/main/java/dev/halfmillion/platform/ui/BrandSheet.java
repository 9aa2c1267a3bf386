package dev.halfmillion.platform.ui;

/** The style sheet that puts an academy's colour in place of the program's own. */
final class BrandSheet {

  private static final String LIGHT =
      """
      :root,
      [data-bs-theme="light"] {
      %s--hm-focus: %s;
      --hm-focus-ring: %s40;
      --hm-band: %s;
      --hm-on-band2: %s;
      }
      """;
  private static final String DARK =
      """
      @media (prefers-color-scheme: dark) {
      :root:not([data-bs-theme="light"]) {
      %1$s}
      }
      :root[data-bs-theme="dark"],
      [data-bs-theme="dark"] {
      %1$s}
      """;
  private static final String PRINT =
      """
      @media print {
      :root:root:root {
      --hm-brand: %s;
      }
      }
      """;

  private BrandSheet() {}

  static String of(String colour) {
    BrandColours light = BrandColours.light(colour);
    String brand = light.brand();
    return LIGHT.formatted(tokens(light), brand, brand, brand, quiet(brand))
        + DARK.formatted(tokens(BrandColours.dark(colour)) + band(brand))
        + PRINT.formatted(brand);
  }

  private static String tokens(BrandColours shades) {
    return """
    --hm-brand: %s;
    --hm-brand-hover: %s;
    --hm-on-brand: %s;
    --hm-tint: %s;
    --bs-primary-rgb: %s;
    --bs-link-color-rgb: %s;
    --bs-link-hover-color-rgb: %s;
    """
        .formatted(
            shades.brand(),
            shades.hover(),
            shades.on(),
            shades.tint(),
            numbers(shades.brand()),
            numbers(shades.brand()),
            numbers(shades.hover()));
  }

  private static String band(String brand) {
    return "--hm-band: %s;\n--hm-on-band2: %s;\n".formatted(brand, quiet(brand));
  }

  /** Quiet text on the band, which is white where the colour leaves no room for less. */
  private static String quiet(String brand) {
    String quiet = Contrast.mixed("#ffffff", brand, 0.12);
    return Contrast.of(quiet, brand) >= 4.5 ? quiet : "#ffffff";
  }

  private static String numbers(String hex) {
    return "%d, %d, %d"
        .formatted(
            Integer.parseInt(hex.substring(1, 3), 16),
            Integer.parseInt(hex.substring(3, 5), 16),
            Integer.parseInt(hex.substring(5, 7), 16));
  }
}
