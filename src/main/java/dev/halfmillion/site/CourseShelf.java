package dev.halfmillion.site;

import dev.halfmillion.catalog.ContentShelf;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.learning.Audience;
import dev.halfmillion.learning.Courses;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The courses that can be sold. */
@Component
class CourseShelf implements ContentShelf {

  private final Courses courses;

  CourseShelf(Courses courses) {
    this.courses = courses;
  }

  @Override
  public List<Content> contents() {
    return courses.drafts().stream()
        .filter(course -> course.audience() == Audience.STUDENTS)
        .map(c -> new Content(Deliverable.course(c.id().value()), c.facts().title()))
        .sorted(Comparator.comparing(Content::title))
        .toList();
  }
}
