package dev.halfmillion.learning.study;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Lesson;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonViews;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** Opening lessons, reporting progress, marking as complete. */
@Service
public class Study {

  private final CourseAccess access;
  private final LessonViews lessons;
  private final ProgressRows progress;
  private final Enrollments enrollments;
  private final Transactions transactions;
  private final BusinessClock clock;

  Study(
      CourseAccess access,
      LessonViews lessons,
      ProgressRows progress,
      Enrollments enrollments,
      Transactions transactions,
      BusinessClock clock) {
    this.access = access;
    this.lessons = lessons;
    this.progress = progress;
    this.enrollments = enrollments;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A lesson to study; notes that it was opened.
   *
   * @throws Refusal not found, also when it is not for this person
   */
  public OpenLesson open(SignedInUser user, LessonId id) {
    return transactions.call(
        () -> {
          Place place = place(user, id);
          Instant now = clock.instant();
          if (access.granted(user.id()).contains(place.course().id())) {
            enrollments.opened(user.id(), place.course().id(), id, now);
          }
          LessonState state = LessonState.of(progress.open(user.id(), id, now));
          return new OpenLesson(place.course(), place.line(), place.lesson(), state);
        });
  }

  /** Takes in what a device reports; the same report again changes nothing. */
  public SavedProgress report(SignedInUser user, LessonId id, ProgressReport report) {
    return change(
        user,
        id,
        (place, now) ->
            progress.takeKey(user.id(), id, report.key(), now)
                ? present -> present.with(report, place.line().kind(), place.line().seconds(), now)
                : UnaryOperator.identity());
  }

  /** Marks a lesson as complete or takes the mark back. */
  public SavedProgress mark(SignedInUser user, LessonId id, boolean complete) {
    return change(user, id, (place, now) -> present -> present.marked(complete, now));
  }

  private SavedProgress change(SignedInUser user, LessonId id, Change change) {
    return transactions.call(
        () -> {
          Place place = place(user, id);
          Instant now = clock.instant();
          LessonProgress before = progress.lock(user.id(), id, now);
          LessonProgress after = change.at(place, now).apply(before);
          if (!after.equals(before)) {
            progress.save(user.id(), id, after);
          }
          boolean newlyComplete = after.completed() && !before.completed();
          return answer(user.id(), place.course(), after, newlyComplete, now);
        });
  }

  private SavedProgress answer(
      UserId user, CourseOutline course, LessonProgress saved, boolean newly, Instant now) {
    if (newly) {
      enrollments.lock(user, course.id());
    }
    Set<LessonId> completed = progress.completed(user);
    List<LessonOutline> required = course.lessons().filter(LessonOutline::required).toList();
    int done = (int) required.stream().filter(lesson -> completed.contains(lesson.id())).count();
    if (newly && done == required.size()) {
      enrollments.completed(user, course.id(), now);
    }
    return new SavedProgress(LessonState.of(saved), done, required.size());
  }

  private Place place(SignedInUser user, LessonId id) {
    Lesson lesson = lessons.find(id).orElseThrow(Refusal::notFound);
    CourseId courseId = lesson.courseId();
    CourseOutline course = access.open(user, courseId);
    LessonOutline line =
        course
            .lessons()
            .filter(candidate -> candidate.id().equals(id))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    return new Place(course, line, lesson);
  }

  private record Place(CourseOutline course, LessonOutline line, Lesson lesson) {}

  private interface Change {

    UnaryOperator<LessonProgress> at(Place place, Instant now);
  }
}
