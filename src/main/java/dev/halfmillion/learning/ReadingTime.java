package dev.halfmillion.learning;

import java.util.Arrays;

/** How long people take to read a text: 200 words a minute, at least half a minute. */
final class ReadingTime {

  private static final int WORDS_A_MINUTE = 200;
  private static final int LEAST = 30;

  private ReadingTime() {}

  static int seconds(String text) {
    long words = Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).count();
    return (int) Math.max(LEAST, Math.ceilDiv(words * 60, WORDS_A_MINUTE));
  }
}
