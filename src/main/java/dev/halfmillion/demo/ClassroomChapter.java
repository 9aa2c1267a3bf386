package dev.halfmillion.demo;

import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.learning.ClassroomHistory;
import dev.halfmillion.learning.CourseCertificates;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What goes on in the courses: from the first day on the last text of some opens two months in, and
 * at the end there are notes, a question with its answer, one without, and an announcement.
 */
@Component
@OnlyInDemo
class ClassroomChapter {

  private static final int DAYS_TO_WAIT = 60;

  private final Grants grants;
  private final Courses courses;
  private final CourseCertificates certificates;
  private final ClassroomHistory classroom;

  ClassroomChapter(
      Grants grants, Courses courses, CourseCertificates certificates, ClassroomHistory classroom) {
    this.grants = grants;
    this.courses = courses;
    this.certificates = certificates;
    this.classroom = classroom;
  }

  /** Before anybody buys: in courses without a certificate the last text waits. */
  void settle(CourseId id) {
    CourseOutline course = courses.outline(id).orElseThrow();
    if (!certificates.given(id)) {
      course
          .lessons()
          .filter(lesson -> lesson.kind() == LessonKind.ARTICLE)
          .reduce((first, next) -> next)
          .ifPresent(last -> classroom.openAfter(id, last.id(), DAYS_TO_WAIT));
    }
  }

  void tell(Chronicle chronicle) {
    SignedInUser learner = person(chronicle, DemoPerson.LEARNER, Set.of(Role.LEARNER));
    SignedInUser teacher = person(chronicle, DemoPerson.OWNER, Set.of(Role.LEARNER, Role.OWNER));
    BusinessClock.at(
        chronicle.calendar().moment(Calendar.DAYS - 1, LocalTime.of(20, 30)),
        () -> owned(learner.id()).forEach(course -> live(learner, teacher, course)));
  }

  private void live(SignedInUser learner, SignedInUser teacher, CourseOutline course) {
    LessonOutline first = course.lessons().findFirst().orElseThrow();
    LessonOutline second = course.lessons().skip(1).findFirst().orElseThrow();
    classroom.note(learner, first.id(), 12, "Try this on Saturday.\nKeep the receipts until then.");
    classroom.ask(
        learner,
        first.id(),
        "Does this work as well when I start in the middle of the month?",
        teacher,
        "Yes. Count only the days that are left, and begin anew on the first.");
    classroom.ask(learner, second.id(), "How long did this take you the first time?");
    classroom.announce(
        teacher,
        course.id(),
        "Questions are answered on Tuesdays",
        "Ask below any lesson. **Every Tuesday** we answer what came in, and what many ask we put"
            + " into the lesson.");
  }

  private static SignedInUser person(Chronicle chronicle, DemoPerson who, Set<Role> roles) {
    return new SignedInUser(chronicle.id(who), who.fullName(), who.email(), roles);
  }

  private List<CourseOutline> owned(UserId id) {
    return grants.activeDeliverables(id, Deliverable.COURSE).stream()
        .map(CourseId::new)
        .map(courses::outline)
        .flatMap(Optional::stream)
        .toList();
  }
}
