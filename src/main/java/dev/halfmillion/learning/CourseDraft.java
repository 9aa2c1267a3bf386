package dev.halfmillion.learning;

import java.util.List;

/**
 * A whole course as its author hands it in.
 *
 * @param slug its part of addresses: lower-case words with hyphens
 * @param audience whom it is for
 * @param facts what is said of it
 * @param instructors who teaches, in order; at least one
 * @param sections in order
 */
public record CourseDraft(
    String slug,
    Audience audience,
    CourseFacts facts,
    List<Instructor> instructors,
    List<SectionDraft> sections) {

  public CourseDraft {
    instructors = List.copyOf(instructors);
    sections = List.copyOf(sections);
  }

  /** A section with its lessons in order. */
  public record SectionDraft(String title, List<LessonDraft> lessons) {

    public SectionDraft {
      lessons = List.copyOf(lessons);
    }
  }
}
