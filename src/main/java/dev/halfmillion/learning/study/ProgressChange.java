package dev.halfmillion.learning.study;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.drip.OwnOpenings;
import dev.halfmillion.learning.study.ProgressRows.Counted;
import dev.halfmillion.learning.study.ProgressRows.Locked;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Changes progress in one transaction: the report's key first, so that a twin waits for what the
 * first one writes, then the lesson's row, locked, and the enrollment only where a lesson became
 * complete, for only then the course can have become so too.
 */
@Component
class ProgressChange {

  private final ProgressRows progress;
  private final ReportKeys keys;
  private final Enrollments enrollments;
  private final Transactions transactions;
  private final OwnOpenings openings;
  private final ApplicationEventPublisher events;
  private final BusinessClock clock;

  ProgressChange(
      ProgressRows progress,
      ReportKeys keys,
      Enrollments enrollments,
      Transactions transactions,
      OwnOpenings openings,
      ApplicationEventPublisher events,
      BusinessClock clock) {
    this.progress = progress;
    this.keys = keys;
    this.enrollments = enrollments;
    this.transactions = transactions;
    this.openings = openings;
    this.events = events;
    this.clock = clock;
  }

  /** Takes in what a device reports; the same report again changes nothing. */
  SavedProgress report(UserId user, Place place, ProgressReport report) {
    return transactions.call(
        () -> {
          Instant now = clock.instant();
          boolean fresh = keys.take(user, place.line().id(), report.key(), now);
          UnaryOperator<LessonProgress> taken =
              before -> before.with(report, place.line().kind(), place.line().seconds(), now);
          return change(user, place, now, fresh ? taken : UnaryOperator.identity());
        });
  }

  /** Marks a lesson as complete or takes the mark back. */
  SavedProgress mark(UserId user, Place place, boolean complete) {
    return transactions.call(
        () -> {
          Instant now = clock.instant();
          return change(user, place, now, before -> before.marked(complete, now));
        });
  }

  /** Marks a lesson as complete for a learner of its course, as no author and for good. */
  void pass(UserId user, CourseId course, LessonId lesson) {
    transactions.run(
        () -> {
          Instant now = clock.instant();
          LessonProgress present = progress.lock(user, course, lesson, false).progress();
          LessonProgress before = present == null ? LessonProgress.opened(now) : present;
          if (before.completed()) {
            return;
          }
          LessonProgress after = before.marked(true, now);
          if (present == null) {
            add(user, lesson, after);
          } else {
            progress.save(user, lesson, after);
          }
          completed(user, course, lesson, true, false, now);
        });
  }

  private SavedProgress change(
      UserId user, Place place, Instant now, UnaryOperator<LessonProgress> step) {
    LessonId lesson = place.line().id();
    Locked locked = progress.lock(user, place.courseId(), lesson, place.author());
    LessonProgress before =
        Objects.requireNonNullElseGet(locked.progress(), () -> LessonProgress.opened(now));
    LessonProgress after = step.apply(before);
    if (locked.progress() == null) {
      add(user, lesson, after);
    } else if (!after.equals(before)) {
      progress.save(user, lesson, after);
    }
    Counted counted =
        after.completed() && !before.completed()
            ? completed(user, place.courseId(), lesson, place.granted(), place.author(), now)
            : counted(place, after, locked.othersCompleted());
    return new SavedProgress(LessonState.of(after), counted.completed(), counted.lessons());
  }

  /** Where another device's report made the row meanwhile, all begins again and finds it. */
  private void add(UserId user, LessonId lesson, LessonProgress first) {
    try {
      progress.add(user, lesson, first);
    } catch (DuplicateKeyException made) {
      throw new CannotAcquireLockException("Another report of this lesson came first", made);
    }
  }

  /**
   * Of two lessons completed at once the later sees the earlier. A learner may be faster than the
   * listener that enrolls them, and has completed the course all the same.
   */
  private Counted completed(
      UserId user,
      CourseId course,
      LessonId lesson,
      boolean learner,
      boolean hiddenToo,
      Instant now) {
    openings.completed(user, course, lesson);
    if (learner) {
      enrollments.lockLearner(user, course, now);
    } else {
      enrollments.lock(user, course);
    }
    Counted counted = progress.count(user, course, hiddenToo);
    if (counted.completed() == counted.lessons() && enrollments.completed(user, course, now)) {
      events.publishEvent(new CourseCompleted(user, course, now));
    }
    return counted;
  }

  private static Counted counted(Place place, LessonProgress after, int others) {
    int lessons = place.required();
    int own = place.line().required() && after.completed() ? 1 : 0;
    return new Counted(lessons, Math.min(lessons, others + own));
  }
}
