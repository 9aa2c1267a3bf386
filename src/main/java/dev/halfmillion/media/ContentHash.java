package dev.halfmillion.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The SHA-256 of a file's bytes, in lower-case hexadecimal; the only name the store knows. */
public record ContentHash(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public ContentHash {
    if (!isOne(hex)) {
      throw new IllegalArgumentException("Not a SHA-256");
    }
  }

  /** Whether this text has the form of one. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /** The hash of these bytes. */
  public static ContentHash ofAll(byte[] bytes) {
    return of(digest().digest(bytes));
  }

  /** The hash that a digest ends with. */
  public static ContentHash of(byte[] digest) {
    return new ContentHash(HexFormat.of().formatHex(digest));
  }

  /** A digest for bytes that pass. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
