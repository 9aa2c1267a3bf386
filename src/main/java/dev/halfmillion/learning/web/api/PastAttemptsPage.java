package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.quizzes.PastAttempt;
import dev.halfmillion.learning.web.api.QuizAttempt.AttemptState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of this person's attempts at a quiz, the newest first. */
record PastAttemptsPage(
    List<Past> items,
    @Schema(description = "Send it as after for the next page; null at the end")
        @Nullable String next) {

  /** An attempt without its questions; nothing of its worth shows while it is open. */
  @Schema(name = "PastAttempt")
  record Past(
      String id,
      @Schema(description = "From 1") int number,
      Instant startedAt,
      @Schema(description = "Null for no limit") @Nullable Instant deadline,
      AttemptState state,
      @Nullable Instant submittedAt,
      @Nullable Integer percent,
      @Nullable Boolean passed,
      @Nullable Integer points,
      @Nullable Integer pointsOf,
      @Schema(description = "Whether the attempt shows what was right") boolean reviewOpen) {

    static Past of(PastAttempt attempt) {
      PastAttempt.Mark mark = attempt.mark();
      return new Past(
          attempt.id().toString(),
          attempt.number(),
          attempt.startedAt(),
          attempt.deadline(),
          mark == null ? AttemptState.OPEN : AttemptState.SUBMITTED,
          attempt.submittedAt(),
          mark == null ? null : Integer.valueOf(mark.percent()),
          mark == null ? null : Boolean.valueOf(mark.passed()),
          mark == null ? null : mark.points(),
          mark == null ? null : mark.of(),
          mark != null && mark.reviewed());
    }
  }
}
