package dev.halfmillion.learning.quizzes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody should know before an attempt.
 *
 * @param questions how many an attempt asks
 * @param settings the rules
 * @param attemptsUsed how many this person has begun
 * @param best the submitted attempt with the highest share, the earliest of equals; null for none
 * @param open the attempt to go on with; null for none
 */
public record Briefing(
    int questions,
    QuizSettings settings,
    int attemptsUsed,
    @Nullable Best best,
    @Nullable Open open) {

  /** The best attempt so far. */
  public record Best(AttemptId attempt, int percent, boolean passed) {}

  /** An attempt that was begun. */
  public record Open(AttemptId attempt, @Nullable Instant deadline) {}
}
