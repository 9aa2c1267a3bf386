package dev.halfmillion.platform.load;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A request whose body has to come at four kilobytes a second, half of the slowest line. */
final class PacedRequest extends HttpServletRequestWrapper {

  private static final long NANOS_FOR_A_BYTE = 250_000;

  private final Duration grace;

  PacedRequest(HttpServletRequest request, Duration grace) {
    super(request);
    this.grace = grace;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    long begun = System.nanoTime();
    return new ReadBody(super.getInputStream()) {

      private long bytes;

      @Override
      void read(int count) {
        bytes += count;
        if (System.nanoTime() - begun > grace.toNanos() + bytes * NANOS_FOR_A_BYTE) {
          throw Arrival.late();
        }
      }
    };
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }
}
