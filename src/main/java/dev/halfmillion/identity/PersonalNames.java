package dev.halfmillion.identity;

import java.text.Normalizer;

/** How names of people are kept: as written, without what cannot be seen. */
final class PersonalNames {

  static final int LONGEST = 120;

  private PersonalNames() {}

  /** The name without control and formatting characters, spaces folded, at most 120 characters. */
  static String clean(String name) {
    String seen =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", " ")
            .replaceAll("\\s+", " ")
            .strip();
    return seen.length() <= LONGEST
        ? seen
        : seen.substring(0, seen.offsetByCodePoints(0, seen.codePointCount(0, LONGEST))).strip();
  }

  /** The name or, where nothing is left of it, the first part of the address. */
  static String clean(String name, EmailAddress otherwise) {
    String kept = clean(name);
    return kept.isEmpty()
        ? clean(otherwise.value().substring(0, otherwise.value().indexOf('@')))
        : kept;
  }
}
