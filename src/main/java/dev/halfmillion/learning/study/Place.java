package dev.halfmillion.learning.study;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;

/**
 * A lesson that somebody may open now, within its course.
 *
 * @param course as this person may see it: authors see hidden lessons too
 * @param line the lesson's line in it
 * @param granted whether by a grant, so that they are its learner
 * @param author whether as an author
 */
public record Place(CourseOutline course, LessonOutline line, boolean granted, boolean author) {

  /** The course that the lesson belongs to. */
  public CourseId courseId() {
    return course.id();
  }

  /** How many lessons of the course count. */
  int required() {
    return (int) course.lessons().filter(LessonOutline::required).count();
  }
}
