package dev.halfmillion.platform.ui;

import org.jspecify.annotations.Nullable;

/**
 * What pages, mails and documents show of the academy's own look.
 *
 * @param sheet the address of the style sheet with its colour; null for the program's own
 * @param logo null shows the akshar of the name
 * @param button the ground of buttons in mails, white text on it
 * @param card the address of the picture that is shown where the site is shared
 */
public record Look(@Nullable String sheet, @Nullable Logo logo, String button, String card) {

  /** The program's own colour for buttons. */
  public static final String BUTTON = "#0b5a55";

  /** The heights of a bar's logo, in CSS pixels. */
  private static final int HEIGHT = 32;

  private static final int WIDEST = 168;

  /**
   * The academy's picture.
   *
   * @param path its address
   * @param wide whether it carries the name itself
   */
  public record Logo(String path, int pixelWidth, int pixelHeight, boolean wide) {

    /** In a bar, in CSS pixels. */
    public int width() {
      return Math.max(1, Math.min(WIDEST, HEIGHT * pixelWidth / pixelHeight));
    }

    /** In a bar, in CSS pixels. */
    public int height() {
      return Math.max(1, Math.min(HEIGHT, width() * pixelHeight / pixelWidth));
    }
  }
}
