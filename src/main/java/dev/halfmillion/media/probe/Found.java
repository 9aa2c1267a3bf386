package dev.halfmillion.media.probe;

import dev.halfmillion.media.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * What a file is.
 *
 * @param type by its bytes
 * @param seconds how long it plays, rounded up; null where its header does not say
 */
public record Found(MediaType type, @Nullable Integer seconds) {

  static Found of(MediaType type, double seconds) {
    boolean known = seconds > 0 && seconds < 7 * 24 * 3_600;
    return new Found(type, known ? Integer.valueOf((int) Math.ceil(seconds)) : null);
  }
}
