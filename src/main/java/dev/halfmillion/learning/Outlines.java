package dev.halfmillion.learning;

import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.CourseOutline.SectionOutline;
import dev.halfmillion.learning.CourseRows.CourseRow;
import dev.halfmillion.learning.CourseRows.SectionRow;
import dev.halfmillion.learning.LessonRows.LineRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts courses and the tables of their contents together, of many at once. */
@Component
class Outlines {

  private final CourseRows courses;
  private final LessonRows lessons;
  private final InstructorRows instructors;

  Outlines(CourseRows courses, LessonRows lessons, InstructorRows instructors) {
    this.courses = courses;
    this.lessons = lessons;
    this.instructors = instructors;
  }

  /**
   * The outlines of courses, in the order of their rows.
   *
   * @param hiddenToo whether lessons that are not published, and sections without any, are in it
   */
  List<CourseOutline> of(List<CourseRow> rows, boolean hiddenToo) {
    List<CourseId> ids = rows.stream().map(CourseRow::id).toList();
    Map<CourseId, List<Instructor>> taught = instructors.of(ids);
    Map<CourseId, List<SectionRow>> sections = courses.sections(ids);
    Map<CourseId, List<LineRow>> lines = lessons.lines(ids);
    return rows.stream()
        .map(
            row ->
                outline(
                    row,
                    taught.getOrDefault(row.id(), List.of()),
                    sections(
                        sections.getOrDefault(row.id(), List.of()),
                        lines.getOrDefault(row.id(), List.of()),
                        hiddenToo)))
        .toList();
  }

  private static CourseOutline outline(
      CourseRow row, List<Instructor> teaching, List<SectionOutline> sections) {
    return new CourseOutline(
        row.id(), row.slug(), row.audience(), row.published(), row.facts(), teaching, sections);
  }

  private static List<SectionOutline> sections(
      List<SectionRow> sections, List<LineRow> all, boolean hiddenToo) {
    List<LineRow> lines = all.stream().filter(l -> hiddenToo || l.published()).toList();
    List<LessonOutline> numbered = new ArrayList<>();
    for (LineRow line : lines) {
      numbered.add(numbered(line, numbered.size() + 1));
    }
    Map<LessonId, SectionId> places =
        lines.stream().collect(Collectors.toMap(LineRow::id, LineRow::section));
    return sections.stream()
        .map(
            section ->
                new SectionOutline(
                    section.id(),
                    section.title(),
                    numbered.stream()
                        .filter(l -> section.id().equals(places.get(l.id())))
                        .toList()))
        .filter(section -> hiddenToo || !section.lessons().isEmpty())
        .toList();
  }

  private static LessonOutline numbered(LineRow line, int number) {
    return new LessonOutline(
        line.id(),
        number,
        line.slug(),
        line.title(),
        line.kind(),
        line.seconds(),
        line.preview(),
        line.required(),
        line.published(),
        line.changedAt());
  }
}
