package dev.halfmillion.identity.oauth;

import dev.halfmillion.identity.Throttle.Taken;
import jakarta.servlet.http.HttpServletResponse;

/** Tells programs how much they may still ask. */
public final class RateHeaders {

  private RateHeaders() {}

  /** Writes how many requests there may be, how many are left, and in how many seconds all are. */
  public static void write(HttpServletResponse response, Taken taken) {
    response.setHeader("X-RateLimit-Limit", Integer.toString(taken.limit()));
    response.setHeader("X-RateLimit-Remaining", Long.toString(taken.left()));
    response.setHeader("X-RateLimit-Reset", Long.toString(taken.full().toSeconds()));
  }
}
