package dev.halfmillion.backoffice.setup;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What numbers may begin with: two letters out of a name. */
final class Initials {

  /** With these begin the numbers of credit notes and receipts. */
  static final Set<String> TAKEN = Set.of("CN", "RC");

  private static final String OTHERWISE = "HM";

  private Initials() {}

  /** Those of the first two words, else the first two letters: "SC" for Surya Classes. */
  static String of(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("[^A-Za-z0-9 ]", "")
            .toUpperCase(Locale.ROOT)
            .strip();
    String initials =
        Arrays.stream(plain.split(" +"))
            .filter(word -> !word.isEmpty())
            .limit(2)
            .map(word -> word.substring(0, 1))
            .collect(Collectors.joining());
    String letters =
        initials.length() == 2 || plain.length() < 2 ? initials : plain.substring(0, 2);
    return letters.length() == 2 && !TAKEN.contains(letters) ? letters : OTHERWISE;
  }
}
