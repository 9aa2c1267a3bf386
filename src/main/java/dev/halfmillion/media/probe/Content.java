package dev.halfmillion.media.probe;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a file, of which a probe reads a few here and there.
 *
 * @param size in bytes
 * @param from opens them from an offset on
 */
public record Content(long size, Opened from) {

  /** Opens the bytes from an offset on; the reader closes the stream. */
  public interface Opened {

    InputStream at(long offset) throws IOException;
  }

  /** Up to so many bytes from an offset on; fewer at the end. */
  byte[] some(long offset, int most) throws IOException {
    if (offset >= size) {
      return new byte[0];
    }
    try (InputStream in = from.at(offset)) {
      return in.readNBytes((int) Math.min(most, size - offset));
    }
  }

  /** Exactly so many bytes. */
  Bytes exactly(long offset, int count) throws IOException {
    byte[] read = some(offset, count);
    if (read.length < count) {
      throw new EOFException("The file ends early");
    }
    return new Bytes(read);
  }
}
