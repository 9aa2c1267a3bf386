package dev.halfmillion.sandbox;

import java.security.SecureRandom;

/** Names that nobody guesses. */
final class SandboxIds {

  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SandboxIds() {}

  static String next(String prefix) {
    StringBuilder name = new StringBuilder(prefix).append('_');
    for (int i = 0; i < LENGTH; i++) {
      name.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return name.toString();
  }
}
