package dev.halfmillion.learning.study;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.CourseOutline.SectionOutline;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.drip.Lock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A course with one person's way through it.
 *
 * @param course its outline as this person sees it
 * @param completed the lessons this person has completed
 * @param lessons progress in single lessons; only of the course that was asked for alone
 * @param locks what is not open to this person yet, in the order of the course
 * @param lastLesson opened last
 * @param lastOpenedAt when that was
 * @param finished whether it was ever complete; lessons added later do not take that back
 */
public record CourseProgress(
    CourseOutline course,
    Set<LessonId> completed,
    Map<LessonId, LessonState> lessons,
    Map<LessonId, Lock> locks,
    @Nullable LessonId lastLesson,
    @Nullable Instant lastOpenedAt,
    boolean finished) {

  /** How many lessons count towards completion. */
  public int requiredLessons() {
    return count(LessonOutline::required);
  }

  /** How many of these are complete; never more than there are. */
  public int completedLessons() {
    return completed.isEmpty() ? 0 : count(lesson -> lesson.required() && isCompleted(lesson));
  }

  private int count(Predicate<LessonOutline> which) {
    int count = 0;
    for (SectionOutline section : course.sections()) {
      for (LessonOutline lesson : section.lessons()) {
        count += which.test(lesson) ? 1 : 0;
      }
    }
    return count;
  }

  /** Whether a lesson is complete. */
  public boolean isCompleted(LessonOutline lesson) {
    return completed.contains(lesson.id());
  }

  /** Progress in a lesson; the start where nothing is known. */
  public LessonState state(LessonOutline lesson) {
    return lessons.getOrDefault(lesson.id(), LessonState.START);
  }

  /** When the next lesson opens that counts and has to wait; empty where none opens by itself. */
  public Optional<Instant> nextOpening() {
    return course
        .lessons()
        .filter(lesson -> lesson.required() && !isCompleted(lesson))
        .map(lesson -> locks.get(lesson.id()))
        .filter(Objects::nonNull)
        .map(Lock::opensAt)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }

  /**
   * Where to go on: the lesson opened last, or the first one open after it, or the first one open;
   * empty when all that counts is complete or waits.
   */
  public Optional<LessonOutline> nextLesson() {
    Predicate<LessonOutline> open =
        lesson -> lesson.required() && !isCompleted(lesson) && !locks.containsKey(lesson.id());
    return course
        .lessons()
        .dropWhile(lesson -> lastLesson != null && !lesson.id().equals(lastLesson))
        .filter(open)
        .findFirst()
        .or(() -> course.lessons().filter(open).findFirst());
  }
}
