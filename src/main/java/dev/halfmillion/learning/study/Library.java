package dev.halfmillion.learning.study;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.drip.DripPlans;
import dev.halfmillion.learning.drip.Learner;
import dev.halfmillion.learning.drip.Learner.OwnOpening;
import dev.halfmillion.learning.drip.Lock;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import java.time.Instant;
import java.util.Comparator;
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
  private final DripPlans plans;
  private final Enrollments enrollments;
  private final BusinessClock clock;

  Library(
      CourseAccess access,
      Standings standings,
      DripPlans plans,
      Enrollments enrollments,
      BusinessClock clock) {
    this.access = access;
    this.standings = standings;
    this.plans = plans;
    this.enrollments = enrollments;
    this.clock = clock;
  }

  /** All that somebody holds a grant for, the one opened last first. */
  public List<CourseProgress> of(SignedInUser user) {
    List<CourseAccess.Opened> granted = access.granted(user.id());
    Standings.Everywhere standing = standings.of(user.id());
    return granted.stream().map(opened -> progress(opened, standing)).sorted(LATEST_FIRST).toList();
  }

  private CourseProgress progress(CourseAccess.Opened opened, Standings.Everywhere standing) {
    CourseOutline course = opened.outline();
    Enrollment enrollment = standing.enrollments().get(course.id());
    return new CourseProgress(
        course,
        standing.completed(),
        Map.of(),
        locks(opened, standing.completed(), standing.own()),
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
    CourseAccess.Opened opened = access.open(user, id);
    Standings.InCourse standing = standings.in(user.id(), id);
    Set<LessonId> completed = standing.completed();
    return new CourseProgress(
        opened.outline(),
        completed,
        standing.lessons(),
        locks(opened, completed, standing.own()),
        standing.lastLesson(),
        standing.lastOpenedAt(),
        standing.finished());
  }

  /** What waits for a learner; authors see everything. */
  private Map<LessonId, Lock> locks(
      CourseAccess.Opened opened, Set<LessonId> completed, Map<LessonId, OwnOpening> own) {
    Instant since = opened.since();
    if (opened.author() || since == null) {
      return Map.of();
    }
    CourseOutline course = opened.outline();
    return plans.of(course.id()).locks(course, new Learner(since, completed, own), clock.instant());
  }

  /**
   * What somebody may look through now.
   *
   * @param courses the granted ones
   * @param locked their lessons that are not open yet
   */
  public record Open(List<CourseId> courses, List<LessonId> locked) {}

  /** The granted courses, and what is locked in them; asks no more where nothing waits. */
  public Open open(SignedInUser user) {
    List<CourseAccess.Opened> granted = access.granted(user.id());
    List<CourseId> ids = granted.stream().map(opened -> opened.outline().id()).toList();
    if (ids.stream().allMatch(id -> plans.of(id).rules().isEmpty())) {
      return new Open(ids, List.of());
    }
    Standings.Everywhere standing = standings.of(user.id());
    return new Open(
        ids,
        granted.stream()
            .flatMap(
                opened -> locks(opened, standing.completed(), standing.own()).keySet().stream())
            .toList());
  }

  /** How many people may study each course now. */
  public Map<CourseId, Attendance> attendance() {
    return enrollments.attendance(clock.instant());
  }
}
