package dev.halfmillion.media.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import org.springframework.http.HttpMethod;

/**
 * Lets Tomcat hand a part of a file to the system, which sends it without this program reading it:
 * the request is over at once, however slow the line.
 */
final class SentFile {

  private static final String TOMCAT = "org.apache.tomcat.sendfile.";

  /** Less is sent sooner with its headers. */
  private static final long WORTH = 64 * 1024;

  private SentFile() {}

  /** Whether the server can, and it is worth it. */
  static boolean fits(HttpServletRequest request, MediaAnswer answer) {
    return Boolean.TRUE.equals(request.getAttribute(TOMCAT + "support"))
        && HttpMethod.GET.matches(request.getMethod())
        && answer.length() >= WORTH;
  }

  /** Sends it once the headers are written; nothing else may write to the answer. */
  static void send(HttpServletRequest request, MediaAnswer answer, Path file) {
    request.setAttribute(TOMCAT + "filename", file.toString());
    request.setAttribute(TOMCAT + "start", answer.from());
    request.setAttribute(TOMCAT + "end", answer.from() + answer.length());
  }
}
