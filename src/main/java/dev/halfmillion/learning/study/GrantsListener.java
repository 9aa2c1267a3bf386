package dev.halfmillion.learning.study;

import dev.halfmillion.entitlements.AccessGranted;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.platform.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Turns the right to use a course into an enrollment; running twice changes nothing. */
@Component
class GrantsListener {

  private static final Logger log = LoggerFactory.getLogger(GrantsListener.class);

  private final Courses courses;
  private final Enrollments enrollments;
  private final BusinessClock clock;

  GrantsListener(Courses courses, Enrollments enrollments, BusinessClock clock) {
    this.courses = courses;
    this.enrollments = enrollments;
    this.clock = clock;
  }

  @ApplicationModuleListener(id = "learning.enroll-on-access-granted")
  void enroll(AccessGranted granted) {
    if (!granted.kind().equals(CourseAccess.KIND)) {
      return;
    }
    CourseId course = new CourseId(granted.deliverable());
    if (!enrollments.enroll(granted.user(), course, clock.instant()) && !courses.exists(course)) {
      log.warn("Access was granted by {} to {}, which is no course", granted.source(), course);
    }
  }
}
