package dev.halfmillion.catalog;

import dev.halfmillion.media.pictures.PictureId;
import org.jspecify.annotations.Nullable;

/**
 * A product's cover: one or two syllables on a half disc, or a picture of its own.
 *
 * @param akshar the syllables, at most four characters
 * @param colour one of the six colour pairs, 1 to 6
 * @param picture stands in place of the drawing where there is room for it; null for none
 */
public record Cover(String akshar, int colour, @Nullable PictureId picture) {

  public static final int COLOURS = 6;

  public Cover {
    if (akshar.isBlank() || akshar.length() > 16) {
      throw new IllegalArgumentException("A cover shows one or two syllables: " + akshar);
    }
    if (colour < 1 || colour > COLOURS) {
      throw new IllegalArgumentException("There are six cover colours, not " + colour);
    }
  }

  /** A drawn cover. */
  public Cover(String akshar, int colour) {
    this(akshar, colour, null);
  }
}
