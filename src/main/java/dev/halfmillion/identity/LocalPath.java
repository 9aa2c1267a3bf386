package dev.halfmillion.identity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A path on this site, safe to lead a browser to. Whatever could be read as another site's address,
 * encoded or not, is none.
 *
 * @param value begins with one slash; may carry a query
 */
public record LocalPath(String value) {

  private static final int LONGEST = 2_000;

  public LocalPath {
    if (!safe(value)) {
      throw new IllegalArgumentException("Not a path on this site");
    }
  }

  /** The path in a parameter, or empty for anything that is not plainly one. */
  public static Optional<LocalPath> of(@Nullable String text) {
    return text != null && safe(text) ? Optional.of(new LocalPath(text)) : Optional.empty();
  }

  private static boolean safe(String text) {
    if (text.length() > LONGEST
        || !plain(text)
        || !StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
      return false;
    }
    try {
      String once = decode(text);
      return plain(once) && plain(decode(once));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static boolean plain(String text) {
    return text.startsWith("/")
        && !text.startsWith("//")
        && !text.startsWith("/sign-")
        && text.chars().noneMatch(c -> c < ' ' || c == 0x7f || "\\{}".indexOf(c) >= 0)
        && !text.startsWith("/ ")
        && !beforeQuery(text).contains("//")
        && !beforeQuery(text).contains("/..");
  }

  private static String beforeQuery(String text) {
    int end = text.indexOf('?');
    return end < 0 ? text : text.substring(0, end);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return value;
  }
}
