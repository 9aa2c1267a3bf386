package dev.halfmillion.learning;

import java.util.List;

/**
 * A whole course as its author hands it in.
 *
 * @param slug its part of addresses: lower-case words with hyphens
 * @param audience whom it is for
 * @param facts what is said of it
 * @param sections in order
 */
public record CourseDraft(
    String slug, Audience audience, CourseFacts facts, List<SectionDraft> sections) {

  public CourseDraft {
    sections = List.copyOf(sections);
  }

  /** A section with its lessons in order. */
  public record SectionDraft(String title, List<LessonDraft> lessons) {

    public SectionDraft {
      lessons = List.copyOf(lessons);
    }
  }
}
