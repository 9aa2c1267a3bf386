package dev.halfmillion.site.web;

import dev.halfmillion.catalog.Product;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import java.util.List;
import java.util.Optional;

/** A product with the courses it gives. */
record Offer(Product product, List<CourseOutline> courses) {

  List<LessonOutline> lessons() {
    return Words.lessons(courses);
  }

  Optional<CourseOutline> course() {
    return courses.stream().findFirst();
  }

  /** The address of the first lesson that anybody may see. */
  Optional<String> freeLesson() {
    return lessons().stream().filter(LessonOutline::preview).findFirst().map(this::preview);
  }

  /** The address of a lesson that anybody may see. */
  String preview(LessonOutline lesson) {
    return "/courses/" + product.slug() + "/preview/" + lesson.slug();
  }
}
