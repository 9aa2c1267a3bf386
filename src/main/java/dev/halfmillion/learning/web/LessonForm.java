package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Lesson;
import dev.halfmillion.learning.LessonEdit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an author may change of a lesson. */
public record LessonForm(
    @NotBlank(message = "Give the lesson a title.")
        @Size(max = 120, message = "Keep the title within 120 characters.")
        @Nullable String title,
    @Size(max = 100_000, message = "Keep the text within 100,000 characters.")
        @Nullable String markdown,
    @Nullable Boolean preview,
    @Nullable Boolean required,
    @Nullable Boolean published) {

  static LessonForm of(Lesson lesson, LessonOutline line) {
    return new LessonForm(
        lesson.title(), lesson.markdown(), line.preview(), line.required(), line.published());
  }

  LessonEdit edit() {
    return new LessonEdit(
        CourseForm.text(title),
        Objects.requireNonNullElse(markdown, "").replace("\r\n", "\n"),
        on(preview),
        on(required),
        on(published));
  }

  /** A box that is not ticked is not sent. */
  public static boolean on(@Nullable Boolean box) {
    return Boolean.TRUE.equals(box);
  }
}
