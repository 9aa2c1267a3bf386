package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.platform.Refusal;

/** What the authors' addresses name, and how a change leads back to its page. */
final class CourseAddress {

  private CourseAddress() {}

  static CourseOutline course(Courses courses, String id) {
    return CourseId.parse(id).flatMap(courses::draft).orElseThrow(Refusal::notFound);
  }

  static LessonOutline lesson(CourseOutline course, String id) {
    return course
        .lessons()
        .filter(line -> line.id().toString().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }
}
