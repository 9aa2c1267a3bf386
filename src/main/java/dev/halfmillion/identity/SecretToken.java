package dev.halfmillion.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** A random secret that leaves in a link; only its hash is kept. */
record SecretToken(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** 256 random bits. */
  static SecretToken fresh() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** A token from an address, or empty where the text cannot be one. */
  static Optional<SecretToken> parse(String text) {
    return text.matches("[A-Za-z0-9_-]{43}")
        ? Optional.of(new SecretToken(text))
        : Optional.empty();
  }

  /** What the database keeps. */
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return "SecretToken";
  }
}
