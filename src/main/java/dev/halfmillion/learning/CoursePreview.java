package dev.halfmillion.learning;

import dev.halfmillion.learning.CourseOutline.LessonOutline;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The lessons that anybody may see before buying. */
@Service
public class CoursePreview {

  /** Pages that show a preview may be kept a while and the video paused over lunch. */
  private static final Duration OPEN = Duration.ofHours(12);

  private final Courses courses;
  private final LessonRows lessons;
  private final LessonViews views;

  CoursePreview(Courses courses, LessonRows lessons, LessonViews views) {
    this.courses = courses;
    this.lessons = lessons;
    this.views = views;
  }

  /** The preview lesson of a published course, or empty for any other lesson. */
  public Optional<PreviewLesson> lesson(String courseSlug, String lessonSlug) {
    return courses.bySlug(courseSlug).flatMap(course -> lesson(course, lessonSlug));
  }

  /** The preview lesson of a course, published as its outline is, or empty for any other lesson. */
  public Optional<PreviewLesson> lesson(CourseOutline course, String slug) {
    return course
        .lessons()
        .filter(line -> line.slug().equals(slug) && line.preview())
        .findFirst()
        .flatMap(
            line ->
                lessons
                    .find(line.id())
                    .map(lesson -> shown(course, line, views.forAnybody(lesson, OPEN))));
  }

  private static PreviewLesson shown(
      CourseOutline course, LessonOutline line, LessonContent content) {
    return new PreviewLesson(course, line, content.html(), content.video());
  }

  /**
   * A lesson shown to anybody.
   *
   * @param course the course it belongs to
   * @param line its line in the table of contents
   * @param html its text, safe to write unescaped; empty where it has none
   * @param video its video, or null for an article
   */
  public record PreviewLesson(
      CourseOutline course, LessonOutline line, String html, @Nullable VideoView video) {}
}
