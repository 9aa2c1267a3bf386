package dev.halfmillion.learning.quizzes;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One try at a quiz.
 *
 * @param number of this learner's at this quiz, from 1
 * @param deadline set by the server at the start; null where there is none
 * @param paper what is asked, by which rules
 * @param answers as saved, by question
 * @param submittedAt null while it is open
 * @param score null while it is open
 */
record Attempt(
    AttemptId id,
    UserId user,
    LessonId lesson,
    int number,
    Instant startedAt,
    @Nullable Instant deadline,
    Paper paper,
    Map<String, Answer> answers,
    @Nullable Instant submittedAt,
    @Nullable Score score) {

  /** What is on its way over a slow network when time is up is still taken. */
  static final Duration GRACE = Duration.ofSeconds(10);

  Attempt {
    answers = Map.copyOf(answers);
  }

  boolean open() {
    return submittedAt == null;
  }

  /** Whether no answer is taken any more, the grace being over too. */
  boolean overdue(Instant now) {
    return deadline != null && now.isAfter(deadline.plus(GRACE));
  }

  /** With answers taken in: of two to one question the one that was edited later counts. */
  Attempt with(Map<String, Answer> more) {
    Map<String, Answer> merged = new HashMap<>(answers);
    more.forEach(
        (question, answer) ->
            merged.merge(
                question,
                answer,
                (kept, given) -> given.editedAt().isBefore(kept.editedAt()) ? kept : given));
    return new Attempt(
        id, user, lesson, number, startedAt, deadline, paper, merged, submittedAt, score);
  }

  /** Submitted now, or at its deadline where that has passed. */
  Attempt submitted(Instant now) {
    Instant at = deadline != null && now.isAfter(deadline) ? deadline : now;
    return new Attempt(
        id,
        user,
        lesson,
        number,
        startedAt,
        deadline,
        paper,
        answers,
        at,
        Scoring.of(paper, answers));
  }
}
