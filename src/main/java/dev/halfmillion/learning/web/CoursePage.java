package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseFacts;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.CourseOutline.SectionOutline;
import dev.halfmillion.learning.CourseSales.Sold;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.LessonLength;
import dev.halfmillion.learning.study.Attendance;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A course as its authors see it.
 *
 * @param sold the products that sell it and nothing else
 * @param problems what could not be done
 * @param moved which button moved something last, so that it keeps the focus; empty for none
 */
public record CoursePage(
    CourseLine line,
    String summary,
    String learnHref,
    List<Part> parts,
    List<Product> sold,
    List<Problem> problems,
    String moved) {

  public CoursePage {
    parts = List.copyOf(parts);
    sold = List.copyOf(sold);
    problems = List.copyOf(problems);
  }

  static CoursePage of(
      CourseOutline course,
      Attendance attendance,
      Gaps gaps,
      List<Sold> sold,
      List<Problem> problems,
      String moved) {
    return new CoursePage(
        CourseLine.of(course, attendance),
        course.facts().summary(),
        "/learn/courses/" + course.id(),
        course.sections().stream().map(section -> Part.of(course, section, gaps)).toList(),
        sold.stream().map(s -> Product.of(s, course.facts())).toList(),
        problems,
        moved);
  }

  /** Whether a button, such as {@code les_…:up}, was pressed last. */
  public boolean movedBy(String id, String step) {
    return moved.equals(id + ":" + step);
  }

  /**
   * A product that sells it.
   *
   * @param page where people buy it, or empty where they cannot
   * @param same whether it has the course's title, summary and cover
   */
  public record Product(String title, String href, String page, boolean same) {

    static Product of(Sold sold, CourseFacts facts) {
      return new Product(
          sold.title(), sold.href(), sold.onSale() ? sold.page() : "", sold.sameAs(facts));
    }
  }

  /** A section with its lessons. */
  public record Part(String id, String href, String title, List<Row> rows) {

    static Part of(CourseOutline course, SectionOutline section, Gaps gaps) {
      String base = "/admin/courses/" + course.id() + "/lessons/";
      return new Part(
          section.id().toString(),
          "/admin/courses/" + course.id() + "/sections/" + section.id(),
          section.title(),
          section.lessons().stream()
              .map(lesson -> Row.of(base, lesson, course.published(), gaps))
              .toList());
    }
  }

  /**
   * What lessons lack.
   *
   * @param empty those with nothing in them
   * @param refused what became of files that did not come
   */
  record Gaps(Set<LessonId> empty, Map<LessonId, String> refused) {}

  /** How a lesson stands. */
  public enum State {
    EMPTY(Tone.PENDING, "Empty"),
    HIDDEN(Tone.NEUTRAL, "Hidden"),
    WITH_COURSE(Tone.NEUTRAL, "Ready"),
    SHOWN(Tone.AVAILABLE, "Published");

    private final Tone tone;
    private final String label;

    State(Tone tone, String label) {
      this.tone = tone;
      this.label = label;
    }

    /** The colour of its badge. */
    public Tone tone() {
      return tone;
    }

    /** The word of its badge. */
    public String label() {
      return label;
    }
  }

  /**
   * A lesson's line.
   *
   * @param facts what it is and how long it takes
   * @param hidden whether learners do not see it
   * @param refused what became of a file that did not come, or empty
   */
  public record Row(
      String id,
      String href,
      int number,
      String title,
      String facts,
      boolean preview,
      boolean required,
      State state,
      boolean hidden,
      String refused) {

    static Row of(String base, LessonOutline lesson, boolean live, Gaps gaps) {
      return new Row(
          lesson.id().toString(),
          base + lesson.id(),
          lesson.number(),
          lesson.title(),
          facts(lesson, gaps),
          lesson.preview(),
          lesson.required(),
          state(lesson, live, gaps),
          !lesson.published(),
          gaps.refused().getOrDefault(lesson.id(), ""));
    }

    private static String facts(LessonOutline lesson, Gaps gaps) {
      if (gaps.empty().contains(lesson.id())) {
        return lesson.kind() == LessonKind.QUIZ ? "No question in it yet" : "Nothing in it yet";
      }
      String kind =
          switch (lesson.kind()) {
            case VIDEO -> "Recording";
            case ARTICLE -> "Text";
            case QUIZ -> "Quiz";
          };
      return kind + ", " + LessonLength.of(lesson);
    }

    private static State state(LessonOutline lesson, boolean live, Gaps gaps) {
      if (!lesson.published()) {
        return State.HIDDEN;
      }
      if (gaps.empty().contains(lesson.id())) {
        return State.EMPTY;
      }
      return live ? State.SHOWN : State.WITH_COURSE;
    }
  }
}
