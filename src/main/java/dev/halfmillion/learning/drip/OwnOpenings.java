package dev.halfmillion.learning.drip;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.KeptCourses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.UserId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notes what was open to somebody, so that it does not close again. */
@Component
public class OwnOpenings {

  private final DripPlans plans;
  private final KeptCourses courses;
  private final OwnOpeningRows rows;
  private final BusinessClock clock;

  OwnOpenings(DripPlans plans, KeptCourses courses, OwnOpeningRows rows, BusinessClock clock) {
    this.plans = plans;
    this.courses = courses;
    this.rows = rows;
    this.clock = clock;
  }

  /** Somebody has opened a lesson that had to wait: no rule, and no later grant, closes it. */
  public void opened(UserId user, CourseId course, LessonId lesson) {
    rows.stay(user, course, List.of(lesson), clock.instant());
  }

  /**
   * Somebody has completed a lesson: what waited for it is open, and stays so if that is undone.
   */
  public void completed(UserId user, CourseId course, LessonId lesson) {
    DripPlan plan = plans.of(course);
    if (plan.rules().isEmpty()) {
      return;
    }
    courses
        .outline(course)
        .map(outline -> plan.waitingFor(outline, lesson))
        .filter(waiting -> !waiting.isEmpty())
        .ifPresent(waiting -> rows.stay(user, course, waiting, clock.instant()));
  }
}
