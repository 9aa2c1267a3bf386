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

  private PublicId() {}

  /** The outside form. */
  public static String format(String prefix, UUID id) {
    String digits = new BigInteger(id.toString().replace("-", ""), 16).toString(RADIX);
    return prefix + "_" + "0".repeat(LENGTH - digits.length()) + digits;
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
