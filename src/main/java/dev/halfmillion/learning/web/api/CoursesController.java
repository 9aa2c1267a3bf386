package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.study.Library;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The courses of the person asking. */
@RestController
@RequestMapping("/api/v1/courses")
class CoursesController {

  private final Library library;

  CoursesController(Library library) {
    this.library = library;
  }

  @Operation(operationId = "myCourses", summary = "Courses and trainings this person may open")
  @GetMapping
  Shelf all(@AuthenticationPrincipal SignedInUser user) {
    return new Shelf(library.of(user).stream().map(CourseSummary::of).toList());
  }

  @Operation(operationId = "course", summary = "A course with its curriculum and progress")
  @GetMapping("/{id}")
  Course one(@AuthenticationPrincipal SignedInUser user, @PathVariable String id) {
    CourseId course = CourseId.parse(id).orElseThrow(Refusal::notFound);
    return Course.of(library.course(user, course));
  }
}
