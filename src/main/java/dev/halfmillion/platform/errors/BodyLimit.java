package dev.halfmillion.platform.errors;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Stops reading a body after a megabyte, that of an upload's piece after sixteen. Forms, with files
 * or without, are not wrapped: the container has its own limits for them.
 */
final class BodyLimit extends HttpServletRequestWrapper {

  private static final long MOST = 1_000_000;
  private static final long MOST_OF_A_PIECE = 16_000_000;

  private final long most;

  private BodyLimit(HttpServletRequest request, long most) {
    super(request);
    this.most = most;
  }

  static HttpServletRequest applyTo(HttpServletRequest request) throws BodyTooLarge {
    String type = request.getContentType();
    if (type == null || !(type.startsWith("multipart/") || type.contains("form-urlencoded"))) {
      long most = isPiece(request) ? MOST_OF_A_PIECE : MOST;
      if (request.getContentLengthLong() > most) {
        throw new BodyTooLarge();
      }
      return new BodyLimit(request, most);
    }
    return request;
  }

  private static boolean isPiece(HttpServletRequest request) {
    return request.getMethod().equals("PUT")
        && request.getRequestURI().startsWith(request.getContextPath() + "/admin/uploads/");
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Counted(super.getInputStream(), most);
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static final class Counted extends ServletInputStream {

    private final ServletInputStream body;
    private final long most;
    private long read;

    Counted(ServletInputStream body, long most) {
      this.body = body;
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int value = body.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int got = body.read(into, offset, length);
      count(Math.max(0, got));
      return got;
    }

    private void count(int bytes) throws BodyTooLarge {
      read += bytes;
      if (read > most) {
        throw new BodyTooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(@Nullable ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
