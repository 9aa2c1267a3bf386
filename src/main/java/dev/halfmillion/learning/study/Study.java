package dev.halfmillion.learning.study;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.KeptCourses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Opening lessons, reporting progress, marking as complete. */
@Service
public class Study {

  /** The same lesson opened again within this time is not noted. */
  static final Duration NOTED_AT_MOST_EVERY = Duration.ofMinutes(5);

  private final CourseAccess access;
  private final KeptCourses courses;
  private final Standings standings;
  private final ProgressRows progress;
  private final Enrollments enrollments;
  private final ProgressChange change;
  private final BusinessClock clock;

  Study(
      CourseAccess access,
      KeptCourses courses,
      Standings standings,
      ProgressRows progress,
      Enrollments enrollments,
      ProgressChange change,
      BusinessClock clock) {
    this.access = access;
    this.courses = courses;
    this.standings = standings;
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
    Place place = place(user, id);
    Instant now = clock.instant();
    Standings.InLesson standing = standings.at(user.id(), place.courseId(), id);
    LessonState state = standing.state();
    if (state == null) {
      progress.open(user.id(), id, now);
      state = standings.at(user.id(), place.courseId(), id).state();
    }
    if (place.access().granted() && isNews(standing, id, now)) {
      enrollments.opened(user.id(), place.courseId(), id, now);
    }
    return new OpenLesson(
        place.access().outline(),
        place.line(),
        Objects.requireNonNullElse(state, LessonState.START));
  }

  private static boolean isNews(Standings.InLesson standing, LessonId id, Instant now) {
    Instant noted = standing.lastOpenedAt();
    return noted == null
        || !id.equals(standing.lastLesson())
        || noted.isBefore(now.minus(NOTED_AT_MOST_EVERY));
  }

  /** Takes in what a device reports; the same report again changes nothing. */
  public SavedProgress report(SignedInUser user, LessonId id, ProgressReport report) {
    return change.report(user.id(), place(user, id), report);
  }

  /** Marks a lesson as complete or takes the mark back. */
  public SavedProgress mark(SignedInUser user, LessonId id, boolean complete) {
    return change.mark(user.id(), place(user, id), complete);
  }

  private Place place(SignedInUser user, LessonId id) {
    CourseId course = courses.courseOf(id).orElseThrow(Refusal::notFound);
    CourseAccess.Opened opened = access.open(user, course);
    LessonOutline line =
        opened
            .outline()
            .lessons()
            .filter(candidate -> candidate.id().equals(id))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    return new Place(opened, line);
  }
}
