package dev.halfmillion.demo;

import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.learning.CourseCertificates;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.StudyHistory;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * On the last evening the demo's learner is some lessons into each course, and in mid-video; a few
 * others have finished one.
 */
@Component
@OnlyInDemo
class LearnersChapter {

  private static final int FEWEST = 2;
  private static final int FINISHED = 5;

  private final Grants grants;
  private final UserDirectory people;
  private final Courses courses;
  private final CourseCertificates certificates;
  private final StudyHistory study;

  LearnersChapter(
      Grants grants,
      UserDirectory people,
      Courses courses,
      CourseCertificates certificates,
      StudyHistory study) {
    this.grants = grants;
    this.people = people;
    this.courses = courses;
    this.certificates = certificates;
    this.study = study;
  }

  void tell(Chronicle chronicle) {
    UserId id = chronicle.id(DemoPerson.LEARNER);
    SignedInUser learner =
        new SignedInUser(
            id, DemoPerson.LEARNER.fullName(), DemoPerson.LEARNER.email(), Set.of(Role.LEARNER));
    BusinessClock.at(
        chronicle.calendar().moment(Calendar.DAYS - 1, LocalTime.of(20, 0)),
        () -> owned(id).forEach(course -> study(chronicle, learner, course)));
    BusinessClock.at(
        chronicle.calendar().moment(Calendar.DAYS - 9, LocalTime.of(21, 15)), this::finish);
  }

  /** Some others have finished a course that gives a certificate. */
  private void finish() {
    people.page("", null).stream()
        .filter(person -> person.roles().equals(Set.of(Role.LEARNER)))
        .filter(person -> !person.email().equals(DemoPerson.LEARNER.email()))
        .filter(person -> certified(person).isPresent())
        .limit(FINISHED)
        .forEach(person -> finish(person, certified(person).orElseThrow()));
  }

  private Optional<CourseOutline> certified(User person) {
    return owned(person.id()).stream()
        .filter(course -> certificates.given(course.id()))
        .findFirst();
  }

  private void finish(User person, CourseOutline course) {
    SignedInUser learner =
        new SignedInUser(person.id(), person.name(), person.email(), person.roles());
    course.lessons().forEach(lesson -> study.complete(learner, lesson.id()));
  }

  private List<CourseOutline> owned(UserId id) {
    return grants.activeDeliverables(id, Deliverable.COURSE).stream()
        .map(CourseId::new)
        .map(courses::outline)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(CourseOutline::slug))
        .toList();
  }

  private void study(Chronicle chronicle, SignedInUser learner, CourseOutline course) {
    int complete = FEWEST + chronicle.random().nextInt(2);
    List<LessonOutline> lessons = course.lessons().toList();
    for (LessonOutline lesson : lessons.subList(0, Math.min(complete, lessons.size()))) {
      if (lesson.kind() == LessonKind.VIDEO) {
        study.watch(learner, lesson.id(), lesson.seconds());
      }
      study.complete(learner, lesson.id());
    }
    lessons.stream()
        .skip(complete)
        .filter(lesson -> lesson.kind() == LessonKind.VIDEO)
        .findFirst()
        .ifPresent(lesson -> study.watch(learner, lesson.id(), lesson.seconds() / 2));
  }
}
