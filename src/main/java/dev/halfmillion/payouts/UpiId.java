package dev.halfmillion.payouts;

import dev.halfmillion.platform.Refusal;
import java.util.Locale;
import java.util.Optional;

/**
 * A UPI id such as {@code ritu@okicici}. Its text form is masked.
 *
 * @param value in lower case
 */
public record UpiId(String value) implements PayoutMethod {

  private static final String NAME = "[a-z0-9][a-z0-9.\\-_]{1,254}";
  private static final String HANDLE = "[a-z][a-z0-9]{1,63}";

  public UpiId {
    value = normal(value);
    problem(value)
        .ifPresent(
            sentence -> {
              throw new Refusal("payouts.upi", sentence);
            });
  }

  /** What is wrong with a text as a UPI id, in a sentence that helps; empty when nothing is. */
  public static Optional<String> problem(String text) {
    String upi = normal(text);
    int at = upi.indexOf('@');
    if (upi.isEmpty()) {
      return Optional.of("Enter your UPI id, like ritu@okicici.");
    }
    if (at < 0) {
      return Optional.of("A UPI id has an @ in it, like ritu@okicici.");
    }
    if (upi.substring(at).contains(".")) {
      return Optional.of("This looks like an e-mail address. A UPI id ends like @okicici.");
    }
    if (!upi.substring(0, at).matches(NAME)) {
      return Optional.of("Before the @ a UPI id has letters, digits, dots or dashes.");
    }
    return upi.substring(at + 1).matches(HANDLE)
        ? Optional.empty()
        : Optional.of("After the @ a UPI id names the app or bank, like okicici or ybl.");
  }

  @Override
  public Rail rail() {
    return Rail.UPI;
  }

  @Override
  public String masked() {
    int at = value.indexOf('@');
    return "UPI " + value.substring(0, Math.min(2, at - 1)) + "••" + value.substring(at);
  }

  @Override
  public String identity() {
    return value;
  }

  @Override
  public String sealable() {
    return value;
  }

  @Override
  public String receiver(String legalName) {
    return legalName;
  }

  /** Masked. */
  @Override
  public String toString() {
    return masked();
  }

  private static String normal(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
