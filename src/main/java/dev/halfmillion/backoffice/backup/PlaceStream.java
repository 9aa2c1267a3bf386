package dev.halfmillion.backoffice.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What a place answers, whose own trouble is told apart from damage in the bytes: it is unchecked.
 */
final class PlaceStream extends FilterInputStream {

  PlaceStream(InputStream below) {
    super(below);
  }

  @Override
  public int read() {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    try {
      return in.read(bytes, offset, length);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
