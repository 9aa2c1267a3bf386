package dev.halfmillion.learning.quizzes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt in its learner's list, without what it asks.
 *
 * @param number of this learner's at this quiz, from 1
 * @param deadline null where there is none
 * @param submittedAt null while it is open
 * @param mark null while it is open, so that nothing of it shows before
 */
public record PastAttempt(
    AttemptId id,
    int number,
    Instant startedAt,
    @Nullable Instant deadline,
    @Nullable Instant submittedAt,
    @Nullable Mark mark) {

  /**
   * What it is worth.
   *
   * @param percent rounded down
   * @param points null of one submitted before points were listed
   * @param of how many points there were; null as {@code points}
   * @param reviewed whether its learner may see what was right
   */
  public record Mark(
      int percent,
      boolean passed,
      @Nullable Integer points,
      @Nullable Integer of,
      boolean reviewed) {}
}
