package dev.halfmillion.learning.quizzes;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which typed words are compared: capitals, blanks, signs that nobody sees and the ways
 * in which Unicode writes the same letter make no difference.
 */
final class TypedText {

  private TypedText() {}

  static String of(String typed) {
    String composed = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    String seen = composed.replaceAll("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r]]", "");
    String folded = seen.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFKC)
        .replaceAll("[\\p{IsWhite_Space}]+", " ")
        .strip();
  }
}
