package dev.halfmillion.platform.errors;

import java.io.IOException;

/** A request's body is larger than anything that is expected at its address. */
class BodyTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  BodyTooLarge() {
    super("The request's body is too large");
  }

  static boolean isCauseOf(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyTooLarge) {
        return true;
      }
    }
    return false;
  }
}
