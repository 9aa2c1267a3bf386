package dev.halfmillion.backoffice.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts what passes. */
final class CountedStream extends FilterOutputStream {

  private long bytes;

  CountedStream(OutputStream below) {
    super(below);
  }

  long bytes() {
    return bytes;
  }

  @Override
  public void write(int single) throws IOException {
    out.write(single);
    bytes++;
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    out.write(from, offset, length);
    bytes += length;
  }
}
