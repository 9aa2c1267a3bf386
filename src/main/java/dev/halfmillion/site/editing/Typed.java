package dev.halfmillion.site.editing;

import org.jspecify.annotations.Nullable;

/** Typed texts as they are kept: without what no page can show. */
final class Typed {

  private Typed() {}

  /** One line. */
  static String line(@Nullable String sent) {
    return sent == null ? "" : sent.replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]", " ").strip();
  }

  /** Lines that end alike, whatever browser sent them. */
  static String text(@Nullable String sent) {
    return sent == null
        ? ""
        : sent.replace("\r\n", "\n")
            .replace('\r', '\n')
            .replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}&&[^\n\t]]", "")
            .strip();
  }
}
