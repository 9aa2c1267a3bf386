package dev.halfmillion.learning.editing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the part of an address out of a title. */
public final class AddressWord {

  private static final int LONGEST = 70;

  private AddressWord() {}

  /**
   * Lower-case letters, digits and hyphens.
   *
   * @param otherwise for a title that has no Latin letter or digit
   * @param taken whether a word is in use; a number is added then
   */
  public static String of(String title, String otherwise, Predicate<String> taken) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-$", "");
    String word = cut.isEmpty() ? otherwise : cut;
    return Stream.concat(
            Stream.of(word), IntStream.iterate(2, n -> n + 1).mapToObj(n -> word + "-" + n))
        .filter(taken.negate())
        .findFirst()
        .orElseThrow();
  }
}
