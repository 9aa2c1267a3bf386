package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.study.Attendance;

/** A course in the authors' list. */
public record CourseLine(
    String href,
    String title,
    String instructor,
    String audience,
    boolean published,
    int lessons,
    int learners,
    int completed) {

  static CourseLine of(CourseOutline course, Attendance attendance) {
    return new CourseLine(
        "/admin/courses/" + course.id(),
        course.facts().title(),
        course.facts().instructor().name(),
        audience(course),
        course.published(),
        course.lessonCount(),
        attendance.learners(),
        attendance.completed());
  }

  static String audience(CourseOutline course) {
    return switch (course.audience()) {
      case STUDENTS -> "Students";
      case AFFILIATES -> "Affiliates";
    };
  }
}
