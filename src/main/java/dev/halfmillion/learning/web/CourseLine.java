package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Instructor;
import dev.halfmillion.learning.study.Attendance;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A course in the authors' list.
 *
 * @param instructors their names
 */
public record CourseLine(
    String href,
    String title,
    String instructors,
    String audience,
    boolean published,
    int lessons,
    int learners,
    int completed) {

  static CourseLine of(CourseOutline course, Attendance attendance) {
    return new CourseLine(
        "/admin/courses/" + course.id(),
        course.facts().title(),
        names(course.instructors()),
        audience(course),
        course.published(),
        course.lessonCount(),
        attendance.learners(),
        attendance.completed());
  }

  private static String names(List<Instructor> instructors) {
    return instructors.stream().map(Instructor::name).collect(Collectors.joining(", "));
  }

  static String audience(CourseOutline course) {
    return switch (course.audience()) {
      case STUDENTS -> "Students";
      case AFFILIATES -> "Affiliates";
    };
  }
}
