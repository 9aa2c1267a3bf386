package dev.halfmillion.learning.study;

import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who may open which course: those with an active grant, and those who write courses. To anybody
 * else a course is not there.
 */
@Component
class CourseAccess {

  static final String KIND = "course";

  private final Grants grants;
  private final Courses courses;

  CourseAccess(Grants grants, Courses courses) {
    this.grants = grants;
    this.courses = courses;
  }

  /** The courses somebody holds an active grant for. */
  Set<CourseId> granted(UserId user) {
    return grants.activeDeliverables(user, KIND).stream()
        .map(CourseId::new)
        .collect(Collectors.toSet());
  }

  /**
   * A course as this person may see it: authors see hidden lessons too.
   *
   * @throws Refusal not found
   */
  CourseOutline open(SignedInUser user, CourseId course) {
    if (isAuthor(user)) {
      return courses.draft(course).orElseThrow(Refusal::notFound);
    }
    if (!granted(user.id()).contains(course)) {
      throw Refusal.notFound();
    }
    return courses.outline(course).orElseThrow(Refusal::notFound);
  }

  private static boolean isAuthor(SignedInUser user) {
    return user.has(Role.INSTRUCTOR) || user.has(Role.OWNER);
  }
}
