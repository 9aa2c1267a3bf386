package dev.halfmillion.sales;

import dev.halfmillion.platform.AttributionToken;
import org.jspecify.annotations.Nullable;

/**
 * How a buyer came, kept unread for the affiliate program.
 *
 * @param token of a click, or of a typed code; null for neither
 * @param codeTyped whether the buyer typed the code that the token stands for
 */
public record Attribution(@Nullable String token, boolean codeTyped) {

  public static final Attribution NONE = new Attribution(null, false);

  public Attribution {
    if (token != null && !isAcceptable(token)) {
      throw new IllegalArgumentException("Not an attribution token");
    }
    if (codeTyped && token == null) {
      throw new IllegalArgumentException("A typed code leaves a token");
    }
  }

  /** By what a cookie or a link carried; a text that cannot be a token counts as none. */
  public static Attribution carried(@Nullable String token) {
    return token != null && isAcceptable(token) ? new Attribution(token, false) : NONE;
  }

  /** By a code that the buyer typed. */
  public static Attribution typed(String token) {
    return new Attribution(token, true);
  }

  private static boolean isAcceptable(String token) {
    return !token.isEmpty()
        && token.length() <= AttributionToken.MAX_LENGTH
        && token.chars().allMatch(c -> c > ' ' && c < 127);
  }
}
