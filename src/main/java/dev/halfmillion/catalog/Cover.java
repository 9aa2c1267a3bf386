package dev.halfmillion.catalog;

/**
 * A product's picture: one or two syllables on a half disc.
 *
 * @param akshar the syllables, at most four characters
 * @param colour one of the six colour pairs, 1 to 6
 */
public record Cover(String akshar, int colour) {

  public static final int COLOURS = 6;

  public Cover {
    if (akshar.isBlank() || akshar.length() > 16) {
      throw new IllegalArgumentException("A cover shows one or two syllables: " + akshar);
    }
    if (colour < 1 || colour > COLOURS) {
      throw new IllegalArgumentException("There are six cover colours, not " + colour);
    }
  }
}
