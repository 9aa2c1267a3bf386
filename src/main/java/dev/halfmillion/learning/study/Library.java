package dev.halfmillion.learning.study;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The courses of one person. */
@Service
public class Library {

  private static final Comparator<CourseProgress> LATEST_FIRST =
      Comparator.comparing(
              CourseProgress::lastOpenedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
          .reversed()
          .thenComparing(progress -> progress.course().facts().title());

  private final CourseAccess access;
  private final Courses courses;
  private final Enrollments enrollments;
  private final ProgressRows progress;
  private final BusinessClock clock;

  Library(
      CourseAccess access,
      Courses courses,
      Enrollments enrollments,
      ProgressRows progress,
      BusinessClock clock) {
    this.clock = clock;
    this.access = access;
    this.courses = courses;
    this.enrollments = enrollments;
    this.progress = progress;
  }

  /** All that somebody holds a grant for, the one opened last first. */
  @Transactional(readOnly = true)
  public List<CourseProgress> of(SignedInUser user) {
    Map<CourseId, Enrollment> enrolled = enrollments.of(user.id());
    Set<LessonId> completed = progress.completed(user.id());
    return access.granted(user.id()).stream()
        .map(courses::outline)
        .flatMap(Optional::stream)
        .map(course -> progress(course, completed, Map.of(), enrolled.get(course.id())))
        .sorted(LATEST_FIRST)
        .toList();
  }

  /**
   * One course with the progress in each lesson.
   *
   * @throws Refusal not found, also when it is not for this person
   */
  @Transactional(readOnly = true)
  public CourseProgress course(SignedInUser user, CourseId id) {
    CourseOutline course = access.open(user, id);
    Map<LessonId, LessonState> states = new HashMap<>();
    progress.inCourse(user.id(), id).forEach((l, p) -> states.put(l, LessonState.of(p)));
    Set<LessonId> completed =
        states.keySet().stream()
            .filter(lesson -> states.getOrDefault(lesson, LessonState.START).completed())
            .collect(Collectors.toSet());
    return progress(course, completed, states, enrollments.of(user.id()).get(id));
  }

  /** How many people may study each course now. */
  @Transactional(readOnly = true)
  public Map<CourseId, Attendance> attendance() {
    return enrollments.attendance(clock.instant());
  }

  private static CourseProgress progress(
      CourseOutline course,
      Set<LessonId> completed,
      Map<LessonId, LessonState> states,
      @Nullable Enrollment enrollment) {
    return new CourseProgress(
        course,
        completed,
        states,
        enrollment == null ? null : enrollment.lastLesson(),
        enrollment == null ? null : enrollment.lastOpenedAt());
  }
}
