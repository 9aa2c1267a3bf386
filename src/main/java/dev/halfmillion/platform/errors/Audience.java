package dev.halfmillion.platform.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Who reads the answer: a program, a person, or htmx on behalf of a person. */
final class Audience {

  private Audience() {}

  static boolean isProgram(HttpServletRequest request) {
    Object forwarded = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = forwarded == null ? request.getRequestURI() : forwarded.toString();
    return path.startsWith("/api/")
        || path.startsWith("/webhooks/")
        || path.startsWith("/sandbox-gateway/api/")
        || path.startsWith("/.well-known/")
        || isTokenWork(path)
        || wantsJson(header(request, "Accept"));
  }

  /** What programs ask of OAuth; the rest of it is for people. */
  private static boolean isTokenWork(String path) {
    return path.startsWith("/oauth2/")
        && !path.startsWith("/oauth2/authorize")
        && !path.startsWith("/oauth2/consent");
  }

  static boolean isFragment(HttpServletRequest request) {
    return "true".equals(header(request, "HX-Request"))
        && !"true".equals(header(request, "HX-Boosted"));
  }

  private static boolean wantsJson(String accept) {
    return accept.contains("json") && !accept.contains("html");
  }

  /** A header's value; empty where it is missing or so malformed that the firewall hides it. */
  private static String header(HttpServletRequest request, String name) {
    try {
      @Nullable String value = request.getHeader(name);
      return value == null ? "" : value;
    } catch (RuntimeException malformed) {
      return "";
    }
  }
}
