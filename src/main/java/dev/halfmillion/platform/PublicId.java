package dev.halfmillion.platform;

import java.math.BigInteger;
import java.util.Optional;
import java.util.UUID;

/**
 * How identifiers look outside: a short prefix that says what they name and 25 characters of base
 * 36, such as {@code ord_06u3k…}. An identifier is never a permission.
 */
public final class PublicId {

  private static final int LENGTH = 25;
  private static final int RADIX = 36;
  private static final long LOWER_HALF = 0xffff_ffffL;

  private PublicId() {}

  /** The outside form; by long division in halves of a word, for a page holds many. */
  public static String format(String prefix, UUID id) {
    char[] digits = new char[LENGTH];
    long high = id.getMostSignificantBits();
    long low = id.getLeastSignificantBits();
    for (int place = LENGTH - 1; place >= 0; place--) {
      long rest = Long.remainderUnsigned(high, RADIX);
      high = Long.divideUnsigned(high, RADIX);
      long upper = (rest << 32) | (low >>> 32);
      long lower = ((upper % RADIX) << 32) | (low & LOWER_HALF);
      low = ((upper / RADIX) << 32) | (lower / RADIX);
      digits[place] = Character.forDigit((int) (lower % RADIX), RADIX);
    }
    return prefix + '_' + new String(digits);
  }

  /** The identifier in an outside form with this prefix, or empty for anything else. */
  public static Optional<UUID> parse(String prefix, String text) {
    if (!text.startsWith(prefix + "_") || text.length() != prefix.length() + 1 + LENGTH) {
      return Optional.empty();
    }
    String digits = text.substring(prefix.length() + 1);
    if (!digits.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))) {
      return Optional.empty();
    }
    BigInteger value = new BigInteger(digits, RADIX);
    if (value.bitLength() > 128) {
      return Optional.empty();
    }
    return Optional.of(new UUID(value.shiftRight(64).longValue(), value.longValue()));
  }
}
