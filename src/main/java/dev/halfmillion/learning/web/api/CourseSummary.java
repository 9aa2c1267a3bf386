package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.Audience;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Instructor;
import dev.halfmillion.learning.study.CourseProgress;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A course on the shelf. */
record CourseSummary(
    String id,
    String slug,
    String title,
    @Schema(description = "The first of the instructors") String instructor,
    @Schema(description = "The names of all who teach, in order") List<String> instructors,
    Cover cover,
    Audience audience,
    @Schema(description = "How many lessons count towards completion") int lessons,
    @Schema(description = "How many of these are complete") int completed,
    int minutes,
    @Nullable NextLesson nextLesson,
    @Schema(description = "When the next lesson that has to wait opens by itself, or null")
        @Nullable Instant nextOpening,
    @Nullable Instant lastOpenedAt) {

  static CourseSummary of(CourseProgress progress) {
    CourseOutline course = progress.course();
    return new CourseSummary(
        course.id().toString(),
        course.slug(),
        course.facts().title(),
        course.instructor().name(),
        course.instructors().stream().map(Instructor::name).toList(),
        Cover.of(course.facts().cover()),
        course.audience(),
        progress.requiredLessons(),
        progress.completedLessons(),
        course.minutes(),
        progress.nextLesson().map(NextLesson::of).orElse(null),
        progress.nextOpening().orElse(null),
        progress.lastOpenedAt());
  }
}
