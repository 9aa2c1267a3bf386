package dev.halfmillion.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A course with the table of its contents; nothing in it needs a grant.
 *
 * @param id its name inside
 * @param slug its name in addresses
 * @param audience whom it is for
 * @param published whether people can see it
 * @param facts title, summary, language, cover
 * @param instructors who teaches, in order; at least one
 * @param sections in order
 */
public record CourseOutline(
    CourseId id,
    String slug,
    Audience audience,
    boolean published,
    CourseFacts facts,
    List<Instructor> instructors,
    List<SectionOutline> sections) {

  public CourseOutline {
    instructors = List.copyOf(instructors);
    sections = List.copyOf(sections);
  }

  /** Who teaches it first of all, and is named on its certificates. */
  public Instructor instructor() {
    return instructors.getFirst();
  }

  /** All lessons in order. */
  public Stream<LessonOutline> lessons() {
    return sections.stream().flatMap(section -> section.lessons().stream());
  }

  /** How many lessons there are. */
  public int lessonCount() {
    return (int) lessons().count();
  }

  /** The time all lessons take together, in started minutes. */
  public int minutes() {
    int seconds = 0;
    for (SectionOutline section : sections) {
      for (LessonOutline lesson : section.lessons()) {
        seconds += lesson.seconds();
      }
    }
    return Math.ceilDiv(seconds, 60);
  }

  /** The first lesson that anybody may see. */
  public Optional<LessonOutline> firstPreview() {
    return lessons().filter(LessonOutline::preview).findFirst();
  }

  /** A section with its lessons in order. */
  public record SectionOutline(SectionId id, String title, List<LessonOutline> lessons) {

    public SectionOutline {
      lessons = List.copyOf(lessons);
    }
  }

  /**
   * A line of the table of contents.
   *
   * @param number counted through the course from 1
   * @param seconds a video's length, an article's reading time
   * @param preview whether anybody may see it
   * @param required whether the course is complete only with it
   * @param published whether learners see it
   * @param changedAt when anything of the lesson was last changed
   */
  public record LessonOutline(
      LessonId id,
      int number,
      String slug,
      String title,
      LessonKind kind,
      int seconds,
      boolean preview,
      boolean required,
      boolean published,
      Instant changedAt) {}
}
