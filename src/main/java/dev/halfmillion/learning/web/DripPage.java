package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.CourseOutline.SectionOutline;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.drip.DripPlan;
import dev.halfmillion.learning.drip.OpeningRule;
import dev.halfmillion.platform.ui.Option;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When the lessons of a course open, for its authors.
 *
 * @param lessons those that wait, for choosing one
 * @param moments chosen for single learners
 */
public record DripPage(
    String base,
    String back,
    String course,
    String zone,
    boolean mails,
    List<Option> zones,
    List<Part> parts,
    List<Option> lessons,
    List<Moment> moments,
    LearnerForm form,
    FormErrors errors) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

  /** What is typed for one learner. */
  public record LearnerForm(String email, String lesson, String opens, String reason) {

    static final LearnerForm EMPTY = new LearnerForm("", "", "", "");
  }

  /** A section with its lessons. */
  public record Part(String title, String href, String rule, List<Line> lines) {}

  /**
   * A lesson.
   *
   * @param rule when it opens, in words
   */
  public record Line(String title, String href, String rule) {}

  /** A moment chosen for one learner. */
  public record Moment(
      String user, String lesson, String who, String title, String opens, String reason) {}

  static List<Part> parts(String base, CourseOutline course, DripPlan plan) {
    return course.sections().stream()
        .map(
            section ->
                new Part(
                    section.title(),
                    base + "/" + section.id(),
                    words(course, plan.rules().get(section.id().value()), "Opens with the course"),
                    section.lessons().stream().map(l -> line(base, course, plan, l)).toList()))
        .toList();
  }

  private static Line line(String base, CourseOutline course, DripPlan plan, LessonOutline lesson) {
    String rule =
        lesson.preview()
            ? "Open to anybody, so it never waits"
            : words(course, plan.rules().get(lesson.id().value()), "As its section");
    return new Line(lesson.title(), base + "/" + lesson.id(), rule);
  }

  /** A rule in words. */
  static String words(CourseOutline course, @Nullable OpeningRule rule, String none) {
    return switch (rule) {
      case null -> none;
      case OpeningRule.AtOnce once -> "At once";
      case OpeningRule.AtDate date -> "On " + DATE.format(date.at());
      case OpeningRule.AfterStart start ->
          "%d %s after the access began, at %s"
              .formatted(start.days(), start.days() == 1 ? "day" : "days", start.at());
      case OpeningRule.AfterCompletion after ->
          "After \u201c" + title(course, after.lesson()) + "\u201d";
    };
  }

  static String title(CourseOutline course, LessonId id) {
    return course
        .lessons()
        .filter(line -> line.id().equals(id))
        .map(LessonOutline::title)
        .findFirst()
        .orElse("a lesson that is gone");
  }

  static String title(CourseOutline course, UUID target) {
    return course.sections().stream()
        .filter(section -> section.id().value().equals(target))
        .map(SectionOutline::title)
        .findFirst()
        .orElseGet(() -> title(course, new LessonId(target)));
  }
}
