package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.CourseOutline.SectionOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.SectionId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;

/** What the authors' addresses name, and how a change leads back to its page. */
final class CourseAddress {

  private CourseAddress() {}

  static CourseOutline course(Courses courses, String id) {
    return CourseId.parse(id)
        .filter(course -> mayEdit(courses, course))
        .flatMap(courses::draft)
        .orElseThrow(Refusal::notFound);
  }

  static boolean mayEdit(Courses courses, CourseId course) {
    return SignedInUser.current().filter(me -> courses.editable(course, me)).isPresent();
  }

  /** The section that a form names; it may be gone by the time the form arrives. */
  static SectionId chosen(CourseOutline course, String id) {
    return course.sections().stream()
        .map(SectionOutline::id)
        .filter(section -> section.toString().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new Refusal("section.missing", "The section is not there any more. Look again."));
  }

  static SectionId section(CourseOutline course, String id) {
    return course.sections().stream()
        .map(SectionOutline::id)
        .filter(section -> section.toString().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  static LessonOutline lesson(CourseOutline course, String id) {
    return course
        .lessons()
        .filter(line -> line.id().toString().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }
}
