package dev.halfmillion.affiliates.program;

import java.util.Locale;
import java.util.Optional;

/**
 * The word in a referral link, in its normal form: 3 to 24 small Latin letters and digits.
 *
 * @param value in small letters
 */
public record ReferralCode(String value) {

  static final int LONGEST = 24;
  private static final int SHORTEST = 3;

  public ReferralCode {
    if (!wellFormed(value)) {
      throw new IllegalArgumentException("Not a referral code");
    }
  }

  /** The code in a text that somebody typed or followed, in any case; empty for anything else. */
  public static Optional<ReferralCode> parse(String text) {
    String normal = text.strip().toLowerCase(Locale.ROOT);
    return wellFormed(normal) ? Optional.of(new ReferralCode(normal)) : Optional.empty();
  }

  private static boolean wellFormed(String text) {
    return text.length() >= SHORTEST
        && text.length() <= LONGEST
        && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
  }
}
