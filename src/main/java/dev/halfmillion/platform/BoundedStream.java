package dev.halfmillion.platform;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Ends with a refusal where more comes than may, so that nothing fills the disk. */
public class BoundedStream extends FilterInputStream {

  private final long most;
  private final Supplier<Refusal> refusal;
  private long passed;

  /**
   * A stream of at most so many bytes.
   *
   * @param refusal thrown by the first read beyond them
   */
  public BoundedStream(InputStream in, long most, Supplier<Refusal> refusal) {
    super(in);
    this.most = most;
    this.refusal = refusal;
  }

  /** The most bytes it may have. */
  public final long most() {
    return most;
  }

  /** How many bytes have come so far. */
  protected final long passed() {
    return passed;
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
      throw refusal.get();
    }
  }
}
