package dev.halfmillion.learning.quizzes;

import dev.halfmillion.learning.study.OpenLesson;
import dev.halfmillion.learning.study.QuizStanding;
import dev.halfmillion.platform.BusinessClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells learners what they should know before an attempt. */
@Component
public class Briefings {

  private final KeptQuizzes quizzes;
  private final BusinessClock clock;

  Briefings(KeptQuizzes quizzes, BusinessClock clock) {
    this.quizzes = quizzes;
    this.clock = clock;
  }

  /** That of a lesson's quiz; null for a lesson without one. */
  public @Nullable Briefing of(OpenLesson lesson) {
    QuizStanding standing = lesson.quiz();
    if (standing == null) {
      return null;
    }
    KeptQuizzes.Rules rules = quizzes.of(lesson.line());
    QuizStanding.Best best = standing.best();
    return new Briefing(
        rules.asked(),
        rules.settings(),
        standing.used(),
        best == null
            ? null
            : new Briefing.Best(new AttemptId(best.attempt()), best.percent(), best.passed()),
        open(standing.open(), clock.instant()));
  }

  /** Nobody goes on with one whose deadline has passed, though the job may not have come to it. */
  private static Briefing.@Nullable Open open(QuizStanding.@Nullable Open open, Instant now) {
    if (open == null) {
      return null;
    }
    Instant deadline = open.deadline();
    return deadline != null && now.isAfter(deadline)
        ? null
        : new Briefing.Open(new AttemptId(open.attempt()), deadline);
  }
}
