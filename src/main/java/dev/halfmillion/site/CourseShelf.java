package dev.halfmillion.site;

import dev.halfmillion.catalog.ContentShelf;
import dev.halfmillion.catalog.Cover;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.ProductText;
import dev.halfmillion.learning.Audience;
import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseCover;
import dev.halfmillion.learning.CourseFacts;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The shelf from which products take their contents: courses for students. */
@Component
class CourseShelf implements ContentShelf {

  private final Courses courses;
  private final CourseAuthoring authoring;

  CourseShelf(Courses courses, CourseAuthoring authoring) {
    this.courses = courses;
    this.authoring = authoring;
  }

  @Override
  public List<Content> contents() {
    return courses.drafts().stream()
        .filter(course -> course.audience() == Audience.STUDENTS)
        .map(c -> new Content(Deliverable.course(c.id().value()), c.facts().title()))
        .sorted(Comparator.comparing(Content::title))
        .toList();
  }

  @Override
  public Set<Deliverable> editable(SignedInUser by) {
    return courses.editable(by).stream()
        .map(course -> Deliverable.course(course.value()))
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<Told> told(Deliverable content) {
    return course(content).map(this::told);
  }

  private Told told(CourseOutline course) {
    CourseFacts facts = course.facts();
    Cover cover = new Cover(facts.cover().akshar(), facts.cover().colour());
    return new Told(
        "/admin/courses/" + course.id(),
        new ProductText(facts.title(), facts.summary(), cover),
        course.published(),
        editable(course.id()));
  }

  @Override
  public void tell(Deliverable content, ProductText text) {
    CourseOutline course =
        course(content).filter(c -> editable(c.id())).orElseThrow(Refusal::notFound);
    CourseFacts facts = course.facts();
    authoring.edit(
        course.id(),
        new CourseFacts(
            text.title(),
            text.summary(),
            facts.language(),
            new CourseCover(text.cover().akshar(), text.cover().colour())));
  }

  @Override
  public void publish(Deliverable content) {
    authoring.publish(course(content).orElseThrow(Refusal::notFound).id(), true);
  }

  private Optional<CourseOutline> course(Deliverable content) {
    return content.kind().equals(Deliverable.COURSE)
        ? courses.draft(new CourseId(content.id()))
        : Optional.empty();
  }

  private boolean editable(CourseId course) {
    return SignedInUser.current().filter(me -> courses.editable(course, me)).isPresent();
  }
}
