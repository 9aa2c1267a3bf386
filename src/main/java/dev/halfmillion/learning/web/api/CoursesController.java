package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.certificates.Certificates;
import dev.halfmillion.learning.study.CourseProgress;
import dev.halfmillion.learning.study.Library;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.api.OpenToApps;
import dev.halfmillion.platform.api.Right;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The courses of the person asking. */
@RestController
@OpenToApps(read = Right.LEARNING_READ)
@RequestMapping("/api/v1/courses")
class CoursesController {

  private final Library library;
  private final Certificates certificates;
  private final CertificateLinks links;

  CoursesController(Library library, Certificates certificates, CertificateLinks links) {
    this.library = library;
    this.certificates = certificates;
    this.links = links;
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
    CourseProgress progress = library.course(user, course);
    return Course.of(
        progress,
        progress.finished()
            ? certificates.valid(user.id(), course).map(links::of).orElse(null)
            : null);
  }
}
