package dev.halfmillion.sales.coupons;

import java.util.Locale;
import java.util.Optional;

/**
 * The word of a coupon in its normal form: 3 to 30 capital Latin letters, digits and hyphens.
 *
 * @param value in capital letters
 */
public record CouponCode(String value) {

  public static final int LONGEST = 30;

  private static final int SHORTEST = 3;

  public CouponCode {
    if (!wellFormed(value)) {
      throw new IllegalArgumentException("Not the code of a coupon");
    }
  }

  /** The code in a text that somebody typed or followed, in any case; empty for anything else. */
  public static Optional<CouponCode> parse(String text) {
    String normal = text.strip().toUpperCase(Locale.ROOT);
    return wellFormed(normal) ? Optional.of(new CouponCode(normal)) : Optional.empty();
  }

  private static boolean wellFormed(String text) {
    return text.length() >= SHORTEST
        && text.length() <= LONGEST
        && text.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-');
  }

  @Override
  public String toString() {
    return value;
  }
}
