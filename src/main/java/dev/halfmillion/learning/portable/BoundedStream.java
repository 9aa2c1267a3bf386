package dev.halfmillion.learning.portable;

import dev.halfmillion.platform.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with a refusal where a file is larger than it may be, so that none fills the disk. */
final class BoundedStream extends FilterInputStream {

  private final String name;
  private final long most;
  private long passed;

  BoundedStream(InputStream in, String name, long most) {
    super(in);
    this.name = name;
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int bytes) {
    passed += bytes;
    if (passed > most) {
      throw new Refusal(
          "bundle.size",
          "The file %s is larger than it may be. Nothing was read in.".formatted(name));
    }
  }
}
