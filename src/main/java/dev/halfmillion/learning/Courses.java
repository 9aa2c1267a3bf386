package dev.halfmillion.learning;

import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.CourseOutline.SectionOutline;
import dev.halfmillion.learning.CourseRows.CourseRow;
import dev.halfmillion.learning.LessonRows.LineRow;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The published courses with their tables of contents, for anybody to read. */
@Service
public class Courses {

  private final CourseRows courses;
  private final LessonRows lessons;

  Courses(CourseRows courses, LessonRows lessons) {
    this.courses = courses;
    this.lessons = lessons;
  }

  /** A published course, or empty. */
  public Optional<CourseOutline> outline(CourseId id) {
    return courses.find(id).filter(CourseRow::published).map(row -> outline(row, false));
  }

  /** The published course with this name in addresses, or empty. */
  public Optional<CourseOutline> bySlug(String slug) {
    return courses.findBySlug(slug).filter(CourseRow::published).map(row -> outline(row, false));
  }

  /** The published courses for an audience, by title. */
  public List<CourseOutline> forAudience(Audience audience) {
    return courses.list().stream()
        .filter(row -> row.published() && row.audience() == audience)
        .map(row -> outline(row, false))
        .toList();
  }

  /** Whether a course, published or not, has this name in addresses. */
  public boolean taken(String slug) {
    return courses.findBySlug(slug).isPresent();
  }

  /** Whether there is such a course, published or not. */
  public boolean exists(CourseId id) {
    return courses.find(id).isPresent();
  }

  /** A course for its authors, drafts and hidden lessons included. */
  public Optional<CourseOutline> draft(CourseId id) {
    return courses.find(id).map(row -> outline(row, true));
  }

  /**
   * Whether somebody is one of a course's people, who see all of it and change it: owners of every
   * course, instructors of theirs and those of nobody.
   */
  public boolean editable(CourseId id, SignedInUser by) {
    return by.has(Role.OWNER)
        || (by.has(Role.INSTRUCTOR)
            && courses.author(id).filter(a -> !a.equals(by.id())).isEmpty());
  }

  /** The courses, published or not, of which somebody is one of the people. */
  public Set<CourseId> editable(SignedInUser by) {
    if (by.has(Role.OWNER)) {
      return courses.ids();
    }
    return by.has(Role.INSTRUCTOR) ? courses.ids(by.id()) : Set.of();
  }

  /** A course for its authors by its name in addresses. */
  public Optional<CourseOutline> draftBySlug(String slug) {
    return courses.findBySlug(slug).map(row -> outline(row, true));
  }

  /** The courses of which somebody is one of the people, drafts and hidden lessons included. */
  public List<CourseOutline> drafts(SignedInUser by) {
    Set<CourseId> theirs = editable(by);
    return courses.list().stream()
        .filter(row -> theirs.contains(row.id()))
        .map(row -> outline(row, true))
        .toList();
  }

  /** All courses for their authors, drafts and hidden lessons included. */
  public List<CourseOutline> drafts() {
    return courses.list().stream().map(row -> outline(row, true)).toList();
  }

  private CourseOutline outline(CourseRow row, boolean hiddenToo) {
    List<LineRow> lines =
        lessons.lines(row.id()).stream().filter(l -> hiddenToo || l.published()).toList();
    List<LessonOutline> numbered = new ArrayList<>();
    for (LineRow line : lines) {
      numbered.add(numbered(line, numbered.size() + 1));
    }
    Map<LessonId, SectionId> places =
        lines.stream().collect(Collectors.toMap(LineRow::id, LineRow::section));
    List<SectionOutline> sections =
        courses.sections(row.id()).stream()
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
    return new CourseOutline(
        row.id(), row.slug(), row.audience(), row.published(), row.facts(), sections);
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
