package dev.halfmillion.site.editing;

import dev.halfmillion.platform.ui.FilledWords;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
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

  /** A counter that a form carries; -1 for anything else. */
  static int number(String sent) {
    return sent.matches("[0-9]{1,9}") ? Integer.parseInt(sent) : -1;
  }

  /** Says which words in braces nobody fills in. */
  static void unknown(String field, String text, FilledWords words, List<Problem> problems) {
    List<String> strangers = words.unknown(text);
    if (!strangers.isEmpty()) {
      problems.add(
          new Problem(
              field,
              "Nothing is filled in for %s. Take it out, or use one of the words beside the text."
                  .formatted(String.join(", ", strangers))));
    }
  }
}
