package dev.halfmillion.payouts;

import dev.halfmillion.platform.Refusal;
import java.util.Locale;
import java.util.Optional;

/**
 * A Permanent Account Number of the Indian income tax department. Its text form is masked.
 *
 * @param value ten characters in capitals
 */
public record Pan(String value) {

  public Pan {
    value = normal(value);
    problem(value)
        .ifPresent(
            sentence -> {
              throw new Refusal("payouts.pan", sentence);
            });
  }

  /** What is wrong with a text as a PAN, in a sentence that helps; empty when nothing is. */
  public static Optional<String> problem(String text) {
    String pan = normal(text);
    if (pan.isEmpty()) {
      return Optional.of("Enter your PAN; tax rules ask for it before a payout.");
    }
    if (pan.length() != 10) {
      return Optional.of(
          "A PAN has 10 characters like ABCPE1234F; this one has %d.".formatted(pan.length()));
    }
    if (!pan.substring(0, 5).matches("[A-Z]{5}")) {
      return Optional.of("A PAN begins with five letters, like ABCPE1234F.");
    }
    if (!pan.substring(5, 9).matches("[0-9]{4}")) {
      return Optional.of("Characters 6 to 9 of a PAN are digits, like ABCPE1234F.");
    }
    return pan.substring(9).matches("[A-Z]")
        ? Optional.empty()
        : Optional.of("A PAN ends with a letter, like ABCPE1234F.");
  }

  /** The last four characters, all that is ever shown. */
  public String lastFour() {
    return value.substring(6);
  }

  /** Masked: {@code ••••••234F}. */
  @Override
  public String toString() {
    return "••••••" + lastFour();
  }

  private static String normal(String text) {
    return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }
}
