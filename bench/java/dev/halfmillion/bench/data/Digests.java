package dev.halfmillion.bench.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Other digests of the same length. */
public final class Digests {

  private Digests() {}

  static byte[] of(byte[] bytes, int copy) {
    return sha256(ByteBuffer.allocate(bytes.length + 4).put(bytes).putInt(copy).array());
  }

  static String of(String text, int copy) {
    return HexFormat.of()
        .formatHex(of(text.getBytes(StandardCharsets.UTF_8), copy))
        .substring(0, text.length());
  }

  /** A short name for what was planned: two runs of one seed must agree on it. */
  public static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
