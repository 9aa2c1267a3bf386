package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseCover;
import dev.halfmillion.learning.CourseFacts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What an author may change of a course. */
public record CourseForm(
    @NotBlank(message = "Give the course a title.")
        @Size(max = 120, message = "Keep the title within 120 characters.")
        @Nullable String title,
    @NotBlank(message = "Say in a sentence what the course teaches.")
        @Size(max = 400, message = "Keep the summary within 400 characters.")
        @Nullable String summary,
    @NotBlank(message = "Write one or two letters for the cover.")
        @Size(max = 16, message = "Keep it to one or two letters.")
        @Nullable String akshar,
    @NotNull(message = "Choose one of the six colours.")
        @Pattern(regexp = "[1-6]", message = "Choose one of the six colours.")
        @Nullable String colour,
    @Nullable Boolean product) {

  /** As it stands; with its product where that says the same already. */
  static CourseForm of(CourseFacts facts, boolean withProduct) {
    return new CourseForm(
        facts.title(),
        facts.summary(),
        facts.cover().akshar(),
        String.valueOf(facts.cover().colour()),
        withProduct);
  }

  CourseFacts facts(CourseFacts present) {
    return new CourseFacts(
        text(title),
        text(summary),
        present.language(),
        new CourseCover(text(akshar), Integer.parseInt(text(colour))));
  }

  static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
