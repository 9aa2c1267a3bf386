package dev.halfmillion.learning.study;

import dev.halfmillion.entitlements.DeliverableUse;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.UserId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How much of a course somebody has watched: of the length of its required lessons, those completed
 * wholly and of the others what was watched of the video.
 */
@Component
class WatchedShare implements DeliverableUse {

  private static final int WHOLE = 10_000;

  private final Courses courses;
  private final ProgressRows rows;

  WatchedShare(Courses courses, ProgressRows rows) {
    this.courses = courses;
    this.rows = rows;
  }

  @Override
  public String kind() {
    return CourseAccess.KIND;
  }

  @Override
  public Rate used(UserId user, UUID deliverable) {
    CourseId id = new CourseId(deliverable);
    return courses
        .outline(id)
        .map(course -> share(course, rows.inCourse(user, id)))
        .orElse(Rate.ZERO);
  }

  private static Rate share(CourseOutline course, Map<LessonId, LessonProgress> progress) {
    List<LessonOutline> required = course.lessons().filter(LessonOutline::required).toList();
    long whole = required.stream().mapToLong(WatchedShare::length).sum();
    long watched =
        required.stream().mapToLong(lesson -> watched(lesson, progress.get(lesson.id()))).sum();
    return whole == 0 ? Rate.ZERO : new Rate((int) (watched * WHOLE / whole));
  }

  private static long length(LessonOutline lesson) {
    return Math.max(1, lesson.seconds());
  }

  private static long watched(LessonOutline lesson, @Nullable LessonProgress progress) {
    if (progress == null) {
      return 0;
    }
    return progress.completedAt() != null
        ? length(lesson)
        : Math.min(length(lesson), progress.watched().length());
  }
}
