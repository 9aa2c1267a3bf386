package dev.halfmillion.learning.study;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.drip.OwnOpenings;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Opening lessons, reporting progress, marking as complete. */
@Service
public class Study {

  /** The same lesson opened again within this time is not noted. */
  static final Duration NOTED_AT_MOST_EVERY = Duration.ofMinutes(5);

  private final LessonDoor door;
  private final Standings standings;
  private final OwnOpenings openings;
  private final ProgressRows progress;
  private final Enrollments enrollments;
  private final ProgressChange change;
  private final BusinessClock clock;

  Study(
      LessonDoor door,
      Standings standings,
      OwnOpenings openings,
      ProgressRows progress,
      Enrollments enrollments,
      ProgressChange change,
      BusinessClock clock) {
    this.door = door;
    this.standings = standings;
    this.openings = openings;
    this.progress = progress;
    this.enrollments = enrollments;
    this.change = change;
    this.clock = clock;
  }

  /**
   * A lesson to study; notes that it was opened.
   *
   * @throws Refusal not found, also when it is not for this person
   */
  public OpenLesson open(SignedInUser user, LessonId id) {
    LessonDoor.Entered entered = door.enter(user, id);
    Place place = entered.place();
    Instant now = clock.instant();
    LessonState state = entered.standing().state();
    if (state == null) {
      progress.open(user.id(), id, now);
      state = standings.at(user.id(), place.courseId(), place.line(), null).state();
      if (entered.waited()) {
        openings.opened(user.id(), place.courseId(), id);
      }
    }
    if (place.granted() && isNews(entered.standing(), id, now)) {
      enrollments.opened(user.id(), place.courseId(), id, now);
    }
    return new OpenLesson(
        place.course(),
        place.line(),
        Objects.requireNonNullElse(state, LessonState.START),
        entered.standing().quiz());
  }

  private static boolean isNews(Standings.InLesson standing, LessonId id, Instant now) {
    Instant noted = standing.lastOpenedAt();
    return noted == null
        || !id.equals(standing.lastLesson())
        || noted.isBefore(now.minus(NOTED_AT_MOST_EVERY));
  }

  /** Takes in what a device reports; the same report again changes nothing. */
  public SavedProgress report(SignedInUser user, LessonId id, ProgressReport report) {
    return change.report(user.id(), door.open(user, id), report);
  }

  /**
   * Marks a lesson as complete or takes the mark back.
   *
   * @throws Refusal {@code lesson.by-quiz} for one that is complete by passing its quiz alone
   */
  public SavedProgress mark(SignedInUser user, LessonId id, boolean complete) {
    Place place = door.open(user, id);
    if (place.line().kind() == LessonKind.QUIZ) {
      throw Refusal.conflict(
          "lesson.by-quiz", "This lesson is complete once its quiz is passed, and stays so.");
    }
    return change.mark(user.id(), place, complete);
  }

  /**
   * The line of a lesson that somebody may open; notes nothing.
   *
   * @throws Refusal not found, also when it is not for this person
   */
  public LessonOutline require(SignedInUser user, LessonId id) {
    return door.open(user, id).line();
  }

  /** Notes that somebody has passed what a lesson asks, whether or not it is still open to them. */
  public void pass(UserId user, LessonId id) {
    CourseId course = door.courseOf(id);
    change.pass(user, course, id);
  }
}
