package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.CourseOutline.SectionOutline;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.study.Attendance;
import java.util.List;

/** A course as its authors see it. */
public record CoursePage(CourseLine line, String summary, String learnHref, List<Part> parts) {

  static CoursePage of(CourseOutline course, Attendance attendance) {
    return new CoursePage(
        CourseLine.of(course, attendance),
        course.facts().summary(),
        "/learn/courses/" + course.id(),
        course.sections().stream().map(section -> Part.of(course, section)).toList());
  }

  /** A section with its lessons. */
  public record Part(String title, List<Row> rows) {

    static Part of(CourseOutline course, SectionOutline section) {
      String base = "/admin/courses/" + course.id() + "/lessons/";
      return new Part(
          section.title(), section.lessons().stream().map(lesson -> Row.of(base, lesson)).toList());
    }
  }

  /** A lesson's line. */
  public record Row(
      String href,
      int number,
      String title,
      String kind,
      String length,
      boolean preview,
      boolean required,
      boolean published) {

    static Row of(String base, LessonOutline lesson) {
      return new Row(
          base + lesson.id(),
          lesson.number(),
          lesson.title(),
          lesson.kind() == LessonKind.VIDEO ? "Video" : "Article",
          "%d:%02d".formatted(lesson.seconds() / 60, lesson.seconds() % 60),
          lesson.preview(),
          lesson.required(),
          lesson.published());
    }
  }
}
