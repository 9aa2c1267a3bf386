package dev.halfmillion.backoffice.backup;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A sum over rows that does not ask for their order, since two servers need not sort alike: the
 * SHA-256 of all rows added up. It tells a mistake; against malice the file is sealed.
 */
final class RowSum {

  private static final int BITS = 256;

  private final MessageDigest digest = sha256();
  private BigInteger sum = BigInteger.ZERO;
  private long rows;

  void add(byte[] row, int length) {
    digest.update(row, 0, length);
    sum = sum.add(new BigInteger(1, digest.digest()));
    if (sum.bitLength() > BITS) {
      sum = sum.clearBit(BITS);
    }
    rows++;
  }

  TableSum of(String table) {
    return new TableSum(table, rows, "%064x".formatted(sum));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
