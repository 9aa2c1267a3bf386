package dev.halfmillion.platform.load;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A body read from a stream by whoever waits for it. */
class ReadBody extends ServletInputStream {

  private final InputStream body;
  private boolean finished;

  ReadBody(InputStream body) {
    this.body = body;
  }

  /** So many bytes were read. */
  void read(int count) {}

  @Override
  public int read() throws IOException {
    int value = body.read();
    note(value < 0 ? -1 : 1);
    return value;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int got = body.read(into, offset, length);
    note(got);
    return got;
  }

  private void note(int got) {
    finished |= got < 0;
    read(Math.max(0, got));
  }

  @Override
  public int available() throws IOException {
    return body.available();
  }

  @Override
  public boolean isFinished() {
    return finished;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setReadListener(@Nullable ReadListener listener) {
    throw new IllegalStateException("This body is read by whoever waits for it");
  }
}
