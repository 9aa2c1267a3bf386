package dev.halfmillion.identity;

import org.jspecify.annotations.Nullable;

/** How phone numbers are kept: digits, with a plus sign where it was written. */
final class PhoneNumbers {

  private PhoneNumbers() {}

  /** Whether a text is a phone number people could dial, or empty. */
  static boolean acceptable(@Nullable String typed) {
    return typed == null
        || typed.isBlank()
        || (typed.length() <= 30
            && typed.strip().matches("\\+?[0-9][0-9 ().-]*")
            && digits(typed) >= 7
            && digits(typed) <= 15);
  }

  /** The number in its kept form; null where it is empty or none. */
  static @Nullable String clean(@Nullable String typed) {
    if (typed == null || typed.isBlank() || !acceptable(typed)) {
      return null;
    }
    String number = typed.replaceAll("[^0-9+]", "");
    return number.matches("[6-9][0-9]{9}") ? "+91" + number : number;
  }

  private static long digits(String text) {
    return text.chars().filter(c -> c >= '0' && c <= '9').count();
  }
}
