package dev.halfmillion.learning.quizzes;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.study.Study;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The attempts that somebody has made at a quiz, for this person alone. */
@Service
public class PastAttempts {

  private final Study study;
  private final AttemptHistory history;

  PastAttempts(Study study, AttemptHistory history) {
    this.study = study;
    this.history = history;
  }

  /**
   * One's attempts at a quiz, the newest first, the open one included.
   *
   * @param before the number of the last on the page before; null for the first page
   * @throws Refusal not found where the lesson is not for this person or has no quiz
   */
  public List<PastAttempt> of(
      SignedInUser user, LessonId lesson, @Nullable Integer before, int most) {
    if (study.require(user, lesson).kind() != LessonKind.QUIZ) {
      throw Refusal.notFound();
    }
    return history.list(user.id(), lesson, before == null ? Integer.MAX_VALUE : before, most);
  }
}
