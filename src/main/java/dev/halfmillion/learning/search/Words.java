package dev.halfmillion.learning.search;

import dev.halfmillion.platform.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The words somebody looks for.
 *
 * @param list as typed, at most six
 */
record Words(List<String> list) {

  private static final int LONGEST = 100;
  private static final int MOST = 6;
  private static final int BEFORE = 60;
  private static final int LENGTH = 200;
  private static final int WORD = 24;

  /**
   * The words of a query.
   *
   * @throws Refusal {@code search.query} where there are none or too many characters
   */
  static Words of(String query) {
    String plain = query.replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip();
    if (plain.isEmpty() || plain.length() > LONGEST) {
      throw new Refusal("search.query", "Write what you look for, in at most 100 characters.");
    }
    return new Words(Arrays.stream(plain.split("\\s+")).distinct().limit(MOST).toList());
  }

  /** A word as a pattern that finds it anywhere; the escape is an exclamation mark. */
  static String pattern(String word) {
    return "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }

  /** A part of a text around the first of the words that is in it. */
  String excerpt(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    String low = line.toLowerCase(Locale.ROOT);
    int first =
        list.stream()
            .mapToInt(word -> low.indexOf(word.toLowerCase(Locale.ROOT)))
            .filter(at -> at >= 0)
            .min()
            .orElse(0);
    int from = begin(line, border(line, Math.max(0, first - BEFORE)), first);
    int to = end(line, border(line, Math.min(line.length(), from + LENGTH)));
    return (from > 0 ? "\u2026" : "")
        + line.substring(from, to)
        + (to < line.length() ? "\u2026" : "");
  }

  /** The next word, unless it begins far away; what was found stays in. */
  private static int begin(String text, int at, int found) {
    int space = at == 0 ? -1 : text.indexOf(' ', at);
    return space < 0 || space >= found || space - at > WORD ? at : space + 1;
  }

  /** The end of the word before, unless that is far away. */
  private static int end(String text, int at) {
    int space = at == text.length() ? -1 : text.lastIndexOf(' ', at);
    return space < 0 || at - space > WORD ? at : space;
  }

  /** Not within a letter of two halves, nor before a sign that belongs to the letter before it. */
  private static int border(String text, int at) {
    int border = at;
    while (border > 0 && border < text.length() && joined(text, border)) {
      border--;
    }
    return border;
  }

  private static boolean joined(String text, int at) {
    int type = Character.getType(text.charAt(at));
    return Character.isLowSurrogate(text.charAt(at))
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
