package dev.halfmillion.learning.study;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has tried at the quiz of a lesson.
 *
 * @param used how many attempts this person has begun
 * @param best the submitted attempt with the highest share, those that passed first and of equals
 *     the earliest; null for none
 * @param open the attempt that was not submitted yet, which may be overdue; null for none
 */
public record QuizStanding(int used, @Nullable Best best, @Nullable Open open) {

  /** The best attempt so far. */
  public record Best(UUID attempt, int percent, boolean passed) {}

  /** An attempt that was begun. */
  public record Open(UUID attempt, @Nullable Instant deadline) {}
}
