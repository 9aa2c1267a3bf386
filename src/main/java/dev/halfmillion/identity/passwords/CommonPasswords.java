package dev.halfmillion.identity.passwords;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The passwords and words that are tried first by whoever guesses. */
final class CommonPasswords {

  private static final Set<String> PASSWORDS = Set.copyOf(lines("common-passwords.txt"));
  private static final List<String> WORDS =
      lines("common-words.txt").stream()
          .sorted(java.util.Comparator.comparing(String::length).reversed())
          .toList();

  private CommonPasswords() {}

  static boolean has(String password) {
    return PASSWORDS.contains(password.toLowerCase(Locale.ROOT));
  }

  /** Common words, the longest first. */
  static List<String> words() {
    return WORDS;
  }

  private static List<String> lines(String file) {
    try (InputStream stream =
            Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(file), file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).collect(Collectors.toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
