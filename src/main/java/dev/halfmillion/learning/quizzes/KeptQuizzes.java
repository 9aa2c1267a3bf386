package dev.halfmillion.learning.quizzes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.halfmillion.learning.CourseChanges;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.LessonId;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What quizzes ask for before an attempt, kept in the process for a minute at most as {@link
 * dev.halfmillion.learning.KeptCourses} keeps the content of lessons: a change on this node ends
 * every copy, and one on another node shows by the moment of the lesson's last change.
 */
@Component
class KeptQuizzes {

  private static final Duration AGE = Duration.ofMinutes(1);
  private static final int MOST = 20_000;

  private final QuizRows rows;
  private final CourseChanges changes;
  private final boolean keeping;
  private final Cache<LessonId, Kept> kept =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(AGE).build();

  KeptQuizzes(
      QuizRows rows,
      CourseChanges changes,
      @Value("${halfmillion.course-cache:true}") boolean keeping) {
    this.rows = rows;
    this.changes = changes;
    this.keeping = keeping;
  }

  /**
   * What is said before an attempt.
   *
   * @param asked how many questions an attempt asks
   */
  record Rules(int asked, QuizSettings settings) {}

  private record Kept(Rules rules, Instant changedAt, long change) {}

  /** The rules of the quiz of a lesson. */
  Rules of(LessonOutline line) {
    if (!keeping || TransactionSynchronizationManager.isActualTransactionActive()) {
      return read(line.id());
    }
    long change = changes.count();
    Kept found = kept.getIfPresent(line.id());
    if (found == null || found.change() != change || !found.changedAt().equals(line.changedAt())) {
      found = new Kept(read(line.id()), line.changedAt(), change);
      kept.put(line.id(), found);
    }
    return found.rules();
  }

  private Rules read(LessonId lesson) {
    Quiz quiz = rows.read(lesson);
    return new Rules(quiz.asked(), quiz.settings());
  }
}
