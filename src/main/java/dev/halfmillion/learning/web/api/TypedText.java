package dev.halfmillion.learning.web.api;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as people typed it, without what no keyboard makes. */
final class TypedText {

  private static final Pattern BREAKS = Pattern.compile("\r\n?|[\\u2028\\u2029]");
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}&&[^\n\t]]");

  private TypedText() {}

  /** With line breaks of one kind and without control characters and space around it. */
  static String of(@Nullable String sent) {
    if (sent == null) {
      return "";
    }
    return UNFIT.matcher(BREAKS.matcher(sent).replaceAll("\n")).replaceAll("").strip();
  }
}
