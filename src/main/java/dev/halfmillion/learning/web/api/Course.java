package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.study.CourseProgress;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A course with its curriculum and one person's progress. */
record Course(
    String id,
    String title,
    String summary,
    @Schema(description = "The first of the instructors") Teacher instructor,
    @Schema(description = "All who teach, in order") List<Teacher> instructors,
    Cover cover,
    int completed,
    int lessons,
    @Schema(description = "Opened last; where to go on begins here") @Nullable String lastLessonId,
    @Schema(description = "The valid one of this course") @Nullable CourseCertificate certificate,
    List<Section> sections) {

  static Course of(CourseProgress progress, @Nullable CourseCertificate certificate) {
    CourseOutline course = progress.course();
    return new Course(
        course.id().toString(),
        course.facts().title(),
        course.facts().summary(),
        Teacher.of(course.instructor()),
        course.instructors().stream().map(Teacher::of).toList(),
        Cover.of(course.facts().cover()),
        progress.completedLessons(),
        progress.requiredLessons(),
        progress.lastLesson() == null ? null : progress.lastLesson().toString(),
        certificate,
        course.sections().stream().map(section -> Section.of(section, progress)).toList());
  }

  /** Where the certificate is. */
  record CourseCertificate(
      String id,
      @Schema(description = "A page that anybody may open") String verifyUrl,
      String pdfUrl) {}
}
