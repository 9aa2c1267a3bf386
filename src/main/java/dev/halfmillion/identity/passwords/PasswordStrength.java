package dev.halfmillion.identity.passwords;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/**
 * Counts how many characters of a password somebody would really have to guess. What is known of
 * the person counts nothing, a common word two, a row of keys, a year or a repetition one.
 */
final class PasswordStrength {

  private static final String MARK = "\u0001";
  private static final String[] ROWS = {
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1234567890",
    "0123456789",
    "1q2w3e4r5t6y7u8i9o0p",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm"
  };

  private PasswordStrength() {}

  static int of(String password, Collection<String> personal) {
    String rest = plain(password);
    for (String fact : personal) {
      for (String part : fact.split("[^\\p{L}\\p{N}]+")) {
        if (part.length() >= 4) {
          rest = rest.replace(plain(part), "");
        }
      }
    }
    int found = 0;
    for (String word : CommonPasswords.words()) {
      if (rest.contains(word)) {
        rest = rest.replace(word, "");
        found += 2;
      }
    }
    rest = withoutRepetition(withoutRows(rest.replaceAll("(19|20)[0-9]{2}", MARK)));
    return found + rest.codePointCount(0, rest.length());
  }

  /** The password without digits and signs at its ends, as they are often just put on. */
  static String withoutEnds(String password) {
    return password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
  }

  private static String plain(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return lower
        .replaceAll("(?<=\\p{L})0|0(?=\\p{L})", "o")
        .replaceAll("(?<=\\p{L})1(?=\\p{L})", "i")
        .replaceAll("(?<=\\p{L})3(?=\\p{L})", "e")
        .replace('@', 'a')
        .replace('$', 's');
  }

  /** With each piece of four or more characters of a row of keys, either way, counted as one. */
  private static String withoutRows(String text) {
    StringBuilder kept = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int length = longestRow(text, at);
      if (length >= 4) {
        kept.append(MARK);
        at += length;
      } else {
        kept.append(text.charAt(at++));
      }
    }
    return kept.toString();
  }

  private static int longestRow(String text, int from) {
    int longest = 0;
    for (String row : ROWS) {
      String back = new StringBuilder(row).reverse().toString();
      longest = Math.max(longest, Math.max(along(row, text, from), along(back, text, from)));
    }
    return longest;
  }

  private static int along(String row, String text, int from) {
    int at = row.indexOf(text.charAt(from));
    int length = 0;
    while (at >= 0
        && from + length < text.length()
        && at + length < row.length()
        && row.charAt(at + length) == text.charAt(from + length)) {
      length++;
    }
    return length;
  }

  /** With whatever comes twice or more in a row counted once. */
  private static String withoutRepetition(String text) {
    String once = text;
    String before;
    do {
      before = once;
      once = once.replaceAll("(.+?)\\1+", "$1");
    } while (!once.equals(before));
    return once;
  }
}
