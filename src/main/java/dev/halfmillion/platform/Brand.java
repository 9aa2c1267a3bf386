package dev.halfmillion.platform;

import org.jspecify.annotations.Nullable;

/**
 * What the academy looks like, as its owner has set it.
 *
 * @param colour six hexadecimal digits after a number sign; null keeps the program's own
 * @param logo null shows the first akshar of the name instead
 */
public record Brand(@Nullable String colour, @Nullable Logo logo) {

  /** Nothing is set. */
  public static final Brand NONE = new Brand(null, null);

  /** Checks the form of the colour. */
  public Brand {
    if (colour != null && !colour.matches("#[0-9a-fA-F]{6}")) {
      throw new IllegalArgumentException("Not a colour");
    }
  }

  /**
   * A picture that was decoded and found to be one.
   *
   * @param bytes as they are sent to browsers
   * @param type {@code image/png}, {@code image/jpeg} or {@code image/webp}
   * @param width in pixels
   * @param height in pixels
   */
  @SuppressWarnings("ArrayRecordComponent") // a picture is equal to itself only
  public record Logo(byte[] bytes, String type, int width, int height) {

    /** Whether it is so wide that it carries the name itself. */
    public boolean wide() {
      return width > height * 3 / 2;
    }
  }
}
