package dev.halfmillion.learning.study;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.KeptCourses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The one way to what stands in a lesson: whoever shows or takes in anything of a lesson, be it a
 * note or an attempt, asks here first.
 */
@Component
public class LessonDoor {

  private final CourseAccess access;
  private final KeptCourses courses;

  LessonDoor(CourseAccess access, KeptCourses courses) {
    this.access = access;
    this.courses = courses;
  }

  /**
   * A lesson that somebody may open now.
   *
   * @throws Refusal not found, also when it is not for this person
   */
  public Place open(SignedInUser user, LessonId id) {
    CourseId course = courseOf(id);
    CourseAccess.Opened opened = access.open(user, course);
    LessonOutline line =
        opened
            .outline()
            .lessons()
            .filter(candidate -> candidate.id().equals(id))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    return new Place(opened.outline(), line, opened.granted(), opened.author());
  }

  /** The course that a lesson belongs to, whoever asks. */
  CourseId courseOf(LessonId id) {
    return courses.courseOf(id).orElseThrow(Refusal::notFound);
  }

  /**
   * A course that somebody may open, as this person sees it.
   *
   * @throws Refusal not found, also when it is not for this person
   */
  public CourseOutline course(SignedInUser user, CourseId id) {
    return access.open(user, id).outline();
  }

  /** The published courses that somebody holds an active grant for, in no order. */
  public List<CourseOutline> courses(SignedInUser user) {
    return access.granted(user.id());
  }
}
