package dev.halfmillion.platform.errors;

import dev.halfmillion.platform.web.ContentSecurity;
import jakarta.servlet.http.HttpServletResponse;

/** The headers that make even an answer from in front of the security filters harmless. */
final class SafeHeaders {

  private SafeHeaders() {}

  static void add(HttpServletResponse response) {
    addMissing(response, "Content-Security-Policy", ContentSecurity.POLICY);
    addMissing(response, "X-Content-Type-Options", "nosniff");
    addMissing(response, "X-Frame-Options", "DENY");
  }

  private static void addMissing(HttpServletResponse response, String name, String value) {
    if (response.getHeader(name) == null) {
      response.setHeader(name, value);
    }
  }
}
