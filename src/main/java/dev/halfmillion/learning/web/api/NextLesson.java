package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.LessonKind;

/** Where to go on. */
record NextLesson(String id, String title, LessonKind kind) {

  static NextLesson of(LessonOutline lesson) {
    return new NextLesson(lesson.id().toString(), lesson.title(), lesson.kind());
  }
}
