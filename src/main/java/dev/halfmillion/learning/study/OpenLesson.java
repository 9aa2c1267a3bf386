package dev.halfmillion.learning.study;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.CourseOutline.SectionOutline;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.media.access.MediaPass;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.sessions.WayIn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson that somebody may see, in its place.
 *
 * @param course as this person sees it
 * @param line its line in the outline
 * @param state how far this person is
 * @param quiz what this person has tried at its quiz; null for a lesson without one
 */
public record OpenLesson(
    CourseOutline course, LessonOutline line, LessonState state, @Nullable QuizStanding quiz) {

  /**
   * The right by which somebody opens the files of the lesson.
   *
   * @param way by what they were let in
   */
  public MediaPass pass(UserId user, WayIn way) {
    return new MediaPass(LessonGate.KIND, user, way, line.id().value());
  }

  /** The title of the section it stands in. */
  public String sectionTitle() {
    return course.sections().stream()
        .filter(section -> section.lessons().contains(line))
        .map(SectionOutline::title)
        .findFirst()
        .orElse("");
  }

  /** The lesson before it in the course, or null. */
  public @Nullable LessonId previous() {
    return neighbour(-1);
  }

  /** The lesson after it in the course, or null. */
  public @Nullable LessonId next() {
    return neighbour(1);
  }

  private @Nullable LessonId neighbour(int step) {
    List<LessonOutline> lessons = course.lessons().toList();
    int place = lessons.indexOf(line) + step;
    return place < 0 || place >= lessons.size() ? null : lessons.get(place).id();
  }
}
