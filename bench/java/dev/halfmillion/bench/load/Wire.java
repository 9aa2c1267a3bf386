package dev.halfmillion.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** One connection that is kept, as little as a load generator needs of HTTP. */
final class Wire implements AutoCloseable {

  /** Less than the fifteen seconds after which the server closes a connection that rests. */
  private static final long FRESH = 8_000_000_000L;

  private final Socket socket;
  private final InputStream in;
  private volatile long used = System.nanoTime();

  Wire(int port) throws IOException {
    this.socket = new Socket("127.0.0.1", port);
    this.socket.setTcpNoDelay(true);
    this.socket.setSoTimeout(15_000);
    this.in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
  }

  /**
   * An answer.
   *
   * @param status its code
   * @param body as text, unzipped
   * @param ends whether the connection cannot be used again
   */
  record Answer(int status, String body, boolean ends) {}

  /** Whether it was used a moment ago. */
  boolean isFresh() {
    return System.nanoTime() - used < FRESH;
  }

  Answer ask(byte[] request) throws IOException {
    used = System.nanoTime();
    socket.getOutputStream().write(request);
    int status = Integer.parseInt(line().split(" ")[1]);
    int length = 0;
    boolean chunked = false;
    boolean zipped = false;
    boolean ends = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.contains("chunked");
      } else if (lower.startsWith("content-encoding:")) {
        zipped = lower.contains("gzip");
      } else if (lower.startsWith("connection:")) {
        ends = lower.contains("close");
      }
    }
    byte[] body = chunked ? chunks() : in.readNBytes(length);
    return new Answer(status, text(body, zipped), ends);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line().strip(), 16);
      all.write(in.readNBytes(size));
      line();
      if (size == 0) {
        return all.toByteArray();
      }
    }
  }

  private static String text(byte[] body, boolean zipped) throws IOException {
    if (!zipped) {
      return new String(body, StandardCharsets.UTF_8);
    }
    try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    while (true) {
      int read = in.read();
      if (read < 0) {
        throw new EOFException("The connection ended inside an answer");
      }
      if (read == '\n') {
        return line.toString();
      }
      if (read != '\r') {
        line.append((char) read);
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
