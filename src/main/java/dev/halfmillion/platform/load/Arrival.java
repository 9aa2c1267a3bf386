package dev.halfmillion.platform.load;

import dev.halfmillion.platform.Refusal;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * How a request arrives: one with a small body is read whole before it gets a place at work, so
 * that who sends a byte a second holds a connection and nothing else, and not for long. A large
 * body is read at work, at a pace that it has to keep; so is a large form, whole and before anybody
 * asks for its fields; a form with files too, whose files then lie on disk. Such forms are limited
 * by {@link FormSenders} and by the time for which they keep a place.
 */
final class Arrival {

  /** Every form but those with files, what gateways tell and what the app saves is smaller. */
  private static final int SMALL = 32 * 1024;

  /** What the container takes of a form without files. */
  private static final int MOST_OF_A_FORM = 2 * 1024 * 1024;

  /** In which a form of the largest size has come at the pace that is asked for. */
  static final Duration FOR_A_FORM = Duration.ofMinutes(10);

  private static final int CHUNK = 4 * 1024;

  private final Duration patience;
  private final MultipartConfigElement files;

  /**
   * An arrival.
   *
   * @param patience how long a small body may take
   * @param files how large a form with files may be, and where its files lie
   */
  Arrival(Duration patience, MultipartConfigElement files) {
    this.patience = patience;
    this.files = files;
  }

  /** Whether a request is not there whole when its work begins. */
  static boolean isSending(HttpServletRequest request) {
    return request.getContentLengthLong() > SMALL || isMultipart(request);
  }

  /** Whether a request is a form that is not there whole; anybody may send one. */
  static boolean isSendingForm(HttpServletRequest request) {
    return isMultipart(request) || isLargeForm(request);
  }

  private static boolean isLargeForm(HttpServletRequest request) {
    return request.getContentLengthLong() > SMALL && WholeRequest.isForm(request);
  }

  /**
   * The request before it is at work, with its body where that is small.
   *
   * @throws Refusal with 408 where it does not come in time, with 413 where one of unknown length
   *     is not small or a form is larger than any, with 400 for a form that cannot be read
   */
  HttpServletRequest of(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() == 0 || !hasBody(request)) {
      return request;
    }
    if (isSendingForm(request) && request.getContentLengthLong() > mostOf(request)) {
      throw large();
    }
    return isSending(request)
        ? new PacedRequest(request, patience)
        : new WholeRequest(request, whole(request.getInputStream(), SMALL, patience));
  }

  /**
   * The request at work: a large form is read now, and one with files.
   *
   * @throws Refusal with 408 where it does not keep the pace, with 413 where it or a file is larger
   *     than any, with 400 where it cannot be read
   */
  HttpServletRequest atWork(HttpServletRequest arrived) throws IOException {
    if (isMultipart(arrived) && hasBody(arrived)) {
      return FormWithFiles.read(arrived, files, MOST_OF_A_FORM);
    }
    return isLargeForm(arrived)
        ? new WholeRequest(arrived, whole(arrived.getInputStream(), MOST_OF_A_FORM, FOR_A_FORM))
        : arrived;
  }

  private long mostOf(HttpServletRequest form) {
    if (!isMultipart(form)) {
      return MOST_OF_A_FORM;
    }
    return files.getMaxRequestSize() < 0 ? Long.MAX_VALUE : files.getMaxRequestSize();
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0
        || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  private static byte[] whole(InputStream body, int most, Duration time) throws IOException {
    long begun = System.nanoTime();
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    int got = read(body, chunk);
    while (got >= 0) {
      read.write(chunk, 0, got);
      if (read.size() > most) {
        throw large();
      }
      if (System.nanoTime() - begun > time.toNanos()) {
        throw late();
      }
      got = read(body, chunk);
    }
    return read.toByteArray();
  }

  /** The container waits no longer for each byte than for anything. */
  private static int read(InputStream body, byte[] chunk) throws IOException {
    try {
      return body.read(chunk);
    } catch (IOException broken) {
      if (broken.getCause() instanceof SocketTimeoutException) {
        throw late();
      }
      throw new Refusal(
          HttpStatus.BAD_REQUEST, "request.malformed", "The request could not be read.");
    }
  }

  static Refusal large() {
    return new Refusal(
        HttpStatus.CONTENT_TOO_LARGE, "request.too-large", "What was sent is too large.");
  }

  static Refusal late() {
    return new Refusal(
        HttpStatus.REQUEST_TIMEOUT, "request.slow", "The request took too long to arrive.");
  }
}
