package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.CourseOutline.SectionOutline;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.study.Attendance;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;

/**
 * A course as its authors see it.
 *
 * @param problems what could not be done
 * @param moved which button moved something last, so that it keeps the focus; empty for none
 */
public record CoursePage(
    CourseLine line,
    String summary,
    String learnHref,
    List<Part> parts,
    List<Problem> problems,
    String moved) {

  public CoursePage {
    parts = List.copyOf(parts);
    problems = List.copyOf(problems);
  }

  static CoursePage of(
      CourseOutline course, Attendance attendance, List<Problem> problems, String moved) {
    return new CoursePage(
        CourseLine.of(course, attendance),
        course.facts().summary(),
        "/learn/courses/" + course.id(),
        course.sections().stream().map(section -> Part.of(course, section)).toList(),
        problems,
        moved);
  }

  /** Whether a button, such as {@code les_…:up}, was pressed last. */
  public boolean movedBy(String id, String step) {
    return moved.equals(id + ":" + step);
  }

  /** A section with its lessons. */
  public record Part(String id, String href, String title, List<Row> rows) {

    static Part of(CourseOutline course, SectionOutline section) {
      String base = "/admin/courses/" + course.id() + "/lessons/";
      return new Part(
          section.id().toString(),
          "/admin/courses/" + course.id() + "/sections/" + section.id(),
          section.title(),
          section.lessons().stream().map(lesson -> Row.of(base, lesson)).toList());
    }
  }

  /** A lesson's line. */
  public record Row(
      String id,
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
          lesson.id().toString(),
          base + lesson.id(),
          lesson.number(),
          lesson.title(),
          lesson.kind() == LessonKind.VIDEO ? "Recording" : "Text",
          "%d:%02d".formatted(lesson.seconds() / 60, lesson.seconds() % 60),
          lesson.preview(),
          lesson.required(),
          lesson.published());
    }
  }
}
