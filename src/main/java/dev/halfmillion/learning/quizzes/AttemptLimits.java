package dev.halfmillion.learning.quizzes;

import dev.halfmillion.learning.quizzes.AttemptHistory.Begun;
import dev.halfmillion.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * How many attempts one person may begin at one quiz, whatever the quiz allows. Every attempt
 * carries its paper, so without a limit a single learner could fill the disk; nobody who learns
 * comes near these.
 */
final class AttemptLimits {

  static final Duration SPAN = Duration.ofHours(1);
  static final int IN_SPAN = 20;
  static final int MOST = 1_000;

  /** Older ones keep their result alone, except the best. */
  static final int KEPT_WHOLE = 50;

  private AttemptLimits() {}

  /**
   * Refuses one more.
   *
   * @param begun what was begun, in the last {@link #SPAN}
   * @throws Refusal {@code attempt.too-many} with 429 and when to try again, {@code attempt.full}
   *     where as many are kept as can be
   */
  static void require(Begun begun, Instant now) {
    if (begun.last() >= MOST) {
      throw Refusal.conflict(
          "attempt.full",
          "You have tried this quiz 1,000 times, which is as often as anybody may. Your results"
              + " stay.");
    }
    if (begun.lately() >= IN_SPAN) {
      Instant free = Objects.requireNonNull(begun.first()).plus(SPAN);
      throw Refusal.tooMany(
          "attempt.too-many",
          "You have begun this quiz 20 times within an hour. Wait a little, then try again.",
          Duration.between(now, free).plusSeconds(1));
    }
  }
}
