package dev.halfmillion.learning;

import dev.halfmillion.platform.Refusal;
import java.util.regex.Pattern;

/** What must be true of a course that is handed in. */
final class CourseChecks {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final int LONGEST_TEXT = 100_000;

  private CourseChecks() {}

  static void check(CourseDraft draft) {
    slug(draft.slug());
    check(draft.facts());
    if (draft.instructors().isEmpty() || draft.instructors().size() > Instructor.MOST) {
      throw new Refusal("course.instructors", "A course has 1 to 12 instructors.");
    }
    draft.instructors().forEach(CourseChecks::check);
    if (draft.sections().stream().allMatch(section -> section.lessons().isEmpty())) {
      throw new Refusal("course.empty", "A course needs at least one lesson.");
    }
    draft
        .sections()
        .forEach(
            section -> {
              text("The section's title", section.title(), 120);
              section.lessons().forEach(CourseChecks::check);
            });
  }

  private static void check(LessonDraft draft) {
    slug(draft.slug());
    text("The lesson's title", draft.title(), 120);
    body(draft.markdown(), bare(draft) && draft.published());
    LessonVideo video = draft.video();
    if (video != null && video.seconds() < 1) {
      throw new Refusal("lesson.seconds", "A video needs its length.");
    }
  }

  private static boolean bare(LessonDraft draft) {
    return draft.kind() == LessonKind.ARTICLE && draft.documents().isEmpty();
  }

  static void check(Instructor instructor) {
    text("The instructor's name", instructor.name(), Instructor.LONGEST_NAME);
    text("The instructor's bio", instructor.bio(), Instructor.LONGEST_BIO);
  }

  static void check(CourseFacts facts) {
    text("The title", facts.title(), 120);
    text("The summary", facts.summary(), 400);
    text("The letters on the cover", facts.cover().akshar(), 16);
    text("The language", facts.language(), 8);
    if (facts.cover().colour() < 1 || facts.cover().colour() > 6) {
      throw new Refusal("course.colour", "Choose one of the six cover colours.");
    }
  }

  /** In a draft of a course a lesson may be empty still; publishing the course asks again. */
  static void check(LessonEdit edit, Lesson present, boolean live) {
    text("The lesson's title", edit.title(), 120);
    body(edit.markdown(), live && present.needsText() && edit.published());
  }

  private static void slug(String slug) {
    if (slug.length() > 80 || !SLUG.matcher(slug).matches()) {
      throw new Refusal(
          "course.slug", "An address is made of lower-case letters, digits and single hyphens.");
    }
  }

  private static void body(String markdown, boolean needed) {
    if (needed && markdown.isBlank()) {
      throw new Refusal("lesson.text", "A lesson needs a text, a recording or a PDF.");
    }
    if (markdown.length() > LONGEST_TEXT) {
      throw new Refusal("lesson.text", "The text is longer than 100,000 characters.");
    }
  }

  private static void text(String what, String value, int longest) {
    if (value.isBlank() || value.length() > longest) {
      throw new Refusal("course.text", what + " needs between 1 and " + longest + " characters.");
    }
  }
}
