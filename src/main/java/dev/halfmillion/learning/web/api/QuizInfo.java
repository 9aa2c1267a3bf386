package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.quizzes.Briefing;
import dev.halfmillion.learning.quizzes.ReviewWhen;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What to know of a quiz before an attempt. */
@Schema(name = "Quiz")
record QuizInfo(
    @Schema(description = "How many an attempt asks") int questions,
    @Nullable Integer timeLimitSeconds,
    @Schema(description = "Null for any number") @Nullable Integer attemptsAllowed,
    int attemptsUsed,
    @Schema(description = "Of the points, from which on an attempt has passed") int passPercent,
    @Nullable BestAttempt best,
    @Nullable OpenAttempt open,
    ReviewWhen reviewWhen) {

  static QuizInfo of(Briefing briefing) {
    Briefing.Best best = briefing.best();
    Briefing.Open open = briefing.open();
    return new QuizInfo(
        briefing.questions(),
        briefing.settings().timeLimitSeconds(),
        briefing.settings().attemptsAllowed(),
        briefing.attemptsUsed(),
        briefing.settings().passPercent(),
        best == null
            ? null
            : new BestAttempt(best.attempt().toString(), best.percent(), best.passed()),
        open == null ? null : new OpenAttempt(open.attempt().toString(), open.deadline()),
        briefing.settings().review());
  }

  /** The best submitted attempt. */
  record BestAttempt(String attemptId, int percent, boolean passed) {}

  /** The attempt to go on with. */
  record OpenAttempt(String attemptId, @Nullable Instant deadline) {}
}
