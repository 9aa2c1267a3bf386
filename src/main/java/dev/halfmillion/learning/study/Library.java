package dev.halfmillion.learning.study;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The courses of one person. */
@Service
public class Library {

  private static final Comparator<CourseProgress> LATEST_FIRST =
      Comparator.comparing(
              CourseProgress::lastOpenedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
          .reversed()
          .thenComparing(progress -> progress.course().facts().title());

  private final CourseAccess access;
  private final Standings standings;
  private final Enrollments enrollments;
  private final BusinessClock clock;

  Library(CourseAccess access, Standings standings, Enrollments enrollments, BusinessClock clock) {
    this.access = access;
    this.standings = standings;
    this.enrollments = enrollments;
    this.clock = clock;
  }

  /** All that somebody holds a grant for, the one opened last first. */
  public List<CourseProgress> of(SignedInUser user) {
    List<CourseOutline> granted = access.granted(user.id());
    Standings.Everywhere standing = standings.of(user.id());
    return granted.stream().map(course -> progress(course, standing)).sorted(LATEST_FIRST).toList();
  }

  private static CourseProgress progress(CourseOutline course, Standings.Everywhere standing) {
    Enrollment enrollment = standing.enrollments().get(course.id());
    return new CourseProgress(
        course,
        standing.completed(),
        Map.of(),
        enrollment == null ? null : enrollment.lastLesson(),
        enrollment == null ? null : enrollment.lastOpenedAt(),
        enrollment != null && enrollment.completedAt() != null);
  }

  /**
   * One course with the progress in each lesson.
   *
   * @throws Refusal not found, also when it is not for this person
   */
  public CourseProgress course(SignedInUser user, CourseId id) {
    CourseOutline course = access.open(user, id).outline();
    Standings.InCourse standing = standings.in(user.id(), id);
    Set<LessonId> completed = new HashSet<>();
    standing
        .lessons()
        .forEach(
            (lesson, state) -> {
              if (state.completed()) {
                completed.add(lesson);
              }
            });
    return new CourseProgress(
        course,
        completed,
        standing.lessons(),
        standing.lastLesson(),
        standing.lastOpenedAt(),
        standing.finished());
  }

  /** How many people may study each course now. */
  public Map<CourseId, Attendance> attendance() {
    return enrollments.attendance(clock.instant());
  }
}
