package dev.halfmillion.learning.study;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline.LessonOutline;

/** A lesson within the course that somebody opened. */
record Place(CourseAccess.Opened access, LessonOutline line) {

  CourseId courseId() {
    return access.outline().id();
  }

  /** How many lessons of the course count. */
  int required() {
    return (int) access.outline().lessons().filter(LessonOutline::required).count();
  }
}
