package dev.halfmillion.routes;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.editing.CourseEditor;

/** A lesson to edit: one that is there, else a new one, for one before may have been removed. */
final class SpareLessons {

  private static final String TITLE = "Spare lesson";

  private SpareLessons() {}

  static LessonId one(OneOfEach one, OneOfEach.CourseOnSale course) {
    CourseOutline outline = one.bean(Courses.class).draft(course.id()).orElseThrow();
    return outline
        .lessons()
        .filter(lesson -> lesson.title().equals(TITLE))
        .map(LessonOutline::id)
        .findFirst()
        .orElseGet(
            () ->
                one.bean(CourseEditor.class)
                    .addLesson(course.id(), outline.sections().getFirst().id(), TITLE));
  }
}
