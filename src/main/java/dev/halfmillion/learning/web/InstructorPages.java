package dev.halfmillion.learning.web;

import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.editing.CourseInstructors;
import dev.halfmillion.learning.editing.InstructorId;
import dev.halfmillion.learning.editing.Teaching;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.DateText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a course's instructors, and the people behind them. */
@Component
class InstructorPages {

  private final CourseInstructors instructors;
  private final UserDirectory people;

  InstructorPages(CourseInstructors instructors, UserDirectory people) {
    this.instructors = instructors;
    this.people = people;
  }

  static String href(CourseOutline course) {
    return "/admin/courses/" + course.id() + "/instructors";
  }

  Teaching find(CourseOutline course, String id) {
    return InstructorId.parse(id).stream()
        .flatMap(wanted -> instructors.of(course.id()).stream().filter(t -> t.id().equals(wanted)))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** The form of one of them as it stands. */
  InstructorForm form(Teaching teaching) {
    return InstructorForm.of(teaching, person(teaching.user()));
  }

  @Nullable User person(@Nullable UserId user) {
    return user == null ? null : people.find(user).orElse(null);
  }

  /**
   * The person with an address; null for an empty one, and for somebody who may not edit courses.
   *
   * @param present who it was before, and may stay; null for nobody
   */
  @Nullable User teacher(String address, @Nullable UserId present) {
    return people
        .findByEmail(address)
        .filter(user -> mayTeach(user) || user.id().equals(present))
        .orElse(null);
  }

  private static boolean mayTeach(User user) {
    return !user.suspended()
        && (user.roles().contains(Role.INSTRUCTOR) || user.roles().contains(Role.OWNER));
  }

  /** The list with the form; editing is whom that changes, or empty. */
  ModelAndView page(
      CourseOutline course,
      InstructorForm form,
      FormErrors errors,
      String editing,
      SignedInUser me,
      String moved) {
    List<Teaching> all = instructors.of(course.id());
    Map<UserId, User> known =
        people.findAll(
            all.stream().map(Teaching::user).filter(Objects::nonNull).collect(Collectors.toSet()));
    String href = href(course);
    InstructorsPage page =
        new InstructorsPage(
            href,
            "/admin/courses/" + course.id(),
            course.facts().title(),
            all.stream().map(one -> line(href, one, known)).toList(),
            form,
            errors,
            editing,
            me.has(Role.OWNER),
            moved);
    return new ModelAndView(
        "learning/instructors/index",
        Map.of("page", page),
        errors.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static InstructorsPage.Line line(String href, Teaching one, Map<UserId, User> known) {
    return new InstructorsPage.Line(
        one.id().toString(),
        href + "/" + one.id(),
        one.shown().name(),
        account(one.user(), known),
        DateText.day(one.since()));
  }

  private static String account(@Nullable UserId id, Map<UserId, User> known) {
    if (id == null) {
      return "Shown only, edits nothing";
    }
    User user = known.get(id);
    if (user == null) {
      return "Gone, edits nothing";
    }
    return mayTeach(user) ? user.email() : user.email() + ", who is no instructor any more";
  }
}
