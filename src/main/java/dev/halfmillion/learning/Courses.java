package dev.halfmillion.learning;

import dev.halfmillion.learning.CourseRows.CourseRow;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The published courses with their tables of contents, for anybody to read. */
@Service
public class Courses {

  private final CourseRows courses;
  private final InstructorRows instructors;
  private final Outlines outlines;

  Courses(CourseRows courses, InstructorRows instructors, Outlines outlines) {
    this.courses = courses;
    this.instructors = instructors;
    this.outlines = outlines;
  }

  /** A published course, or empty. */
  public Optional<CourseOutline> outline(CourseId id) {
    return courses.find(id).filter(CourseRow::published).map(row -> outline(row, false));
  }

  /** The published ones of these courses; those that are not are missing. */
  public Map<CourseId, CourseOutline> outlines(Collection<CourseId> ids) {
    List<CourseRow> rows = courses.find(ids).stream().filter(CourseRow::published).toList();
    return outlines.of(rows, false).stream()
        .collect(Collectors.toMap(CourseOutline::id, Function.identity()));
  }

  /** The published course with this name in addresses, or empty. */
  public Optional<CourseOutline> bySlug(String slug) {
    return courses.findBySlug(slug).filter(CourseRow::published).map(row -> outline(row, false));
  }

  /** The published courses for an audience, by title. */
  public List<CourseOutline> forAudience(Audience audience) {
    return list(row -> row.published() && row.audience() == audience, false);
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
   * course, instructors of those that they teach.
   */
  public boolean editable(CourseId id, SignedInUser by) {
    return editable(id, by.id(), by.roles());
  }

  /** As {@link #editable(CourseId, SignedInUser)}, of somebody who is not asking just now. */
  public boolean editable(CourseId id, UserId by, Set<Role> roles) {
    return roles.contains(Role.OWNER)
        || (roles.contains(Role.INSTRUCTOR) && instructors.teaches(by, id));
  }

  /** The courses, published or not, of which somebody is one of the people. */
  public Set<CourseId> editable(SignedInUser by) {
    if (by.has(Role.OWNER)) {
      return courses.ids();
    }
    return by.has(Role.INSTRUCTOR) ? instructors.courses(by.id()) : Set.of();
  }

  /** The people here among those who teach a course; whether they still may is not asked. */
  public Set<UserId> teachers(CourseId id) {
    return instructors.people(id);
  }

  /** A course for its authors by its name in addresses. */
  public Optional<CourseOutline> draftBySlug(String slug) {
    return courses.findBySlug(slug).map(row -> outline(row, true));
  }

  /** The courses of which somebody is one of the people, drafts and hidden lessons included. */
  public List<CourseOutline> drafts(SignedInUser by) {
    Set<CourseId> theirs = editable(by);
    return list(row -> theirs.contains(row.id()), true);
  }

  /** All courses for their authors, drafts and hidden lessons included. */
  public List<CourseOutline> drafts() {
    return list(row -> true, true);
  }

  private List<CourseOutline> list(Predicate<CourseRow> which, boolean hiddenToo) {
    return outlines.of(courses.list().stream().filter(which).toList(), hiddenToo);
  }

  private CourseOutline outline(CourseRow row, boolean hiddenToo) {
    return outlines.of(List.of(row), hiddenToo).getFirst();
  }
}
