package dev.halfmillion.demo;

import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.entitlements.Grants;
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

/** On the last evening the demo's learner is some lessons into each course, and in mid-video. */
@Component
@OnlyInDemo
class LearnersChapter {

  private static final int FEWEST = 2;

  private final Grants grants;
  private final Courses courses;
  private final StudyHistory study;

  LearnersChapter(Grants grants, Courses courses, StudyHistory study) {
    this.grants = grants;
    this.courses = courses;
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
