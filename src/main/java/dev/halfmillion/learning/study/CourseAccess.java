package dev.halfmillion.learning.study;

import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.KeptCourses;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may open which course: those with an active grant, and its own people, who write it. To
 * anybody else a course is not there.
 */
@Component
class CourseAccess {

  static final String KIND = "course";

  private final Grants grants;
  private final Courses courses;
  private final KeptCourses kept;

  CourseAccess(Grants grants, Courses courses, KeptCourses kept) {
    this.grants = grants;
    this.courses = courses;
    this.kept = kept;
  }

  /**
   * A course that somebody may open.
   *
   * @param outline as this person may see it: authors see hidden lessons too
   * @param since when they became its learner; null for those without a grant
   * @param author whether as an author
   */
  record Opened(CourseOutline outline, @Nullable Instant since, boolean author) {

    boolean granted() {
      return since != null;
    }
  }

  /** The published courses that somebody holds an active grant for, in no order. */
  List<Opened> granted(UserId user) {
    return grants.activeSince(user, KIND).entrySet().stream()
        .flatMap(
            grant ->
                kept
                    .outline(new CourseId(grant.getKey()))
                    .map(outline -> new Opened(outline, grant.getValue(), false))
                    .stream())
        .toList();
  }

  /**
   * Opens a course for somebody.
   *
   * @throws Refusal not found
   */
  Opened open(SignedInUser user, CourseId course) {
    Instant since = grants.activeSince(user.id(), KIND).get(course.value());
    boolean author = courses.editable(course, user);
    if (since == null && !author) {
      throw Refusal.notFound();
    }
    Optional<CourseOutline> outline = author ? courses.draft(course) : kept.outline(course);
    return new Opened(outline.orElseThrow(Refusal::notFound), since, author);
  }
}
