package dev.halfmillion.backoffice.web;

/** First letters of words that come from elsewhere. */
final class Sentences {

  private Sentences() {}

  /** As at the beginning of a sentence. */
  static String capital(String text) {
    return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** As inside a sentence. */
  static String small(String text) {
    return text.isEmpty() ? "" : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
