package dev.halfmillion.learning.drip;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.drip.PlanRows.Told;
import dev.halfmillion.learning.mails.LearnerMailKind;
import dev.halfmillion.learning.mails.LearnerMails;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Tells learners what has opened since it looked last, by the same function as pages and the door.
 * What opens at one moment is one mail; what opens by completing another lesson is seen at once and
 * not told.
 */
@Component
class OpeningMails {

  private static final Duration EVERY = Duration.ofMinutes(5);

  private final PlanRows plans;
  private final LearnersOfCourse learners;
  private final Courses courses;
  private final LearnerMails mails;
  private final Transactions transactions;
  private final BusinessClock clock;

  OpeningMails(
      PlanRows plans,
      LearnersOfCourse learners,
      Courses courses,
      LearnerMails mails,
      Transactions transactions,
      BusinessClock clock) {
    this.plans = plans;
    this.learners = learners;
    this.courses = courses;
    this.mails = mails;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Writes the mails that are due. */
  void sendDue() {
    Instant now = clock.instant();
    plans.telling(now.minus(EVERY)).forEach(told -> transactions.run(() -> tell(told, now)));
  }

  private void tell(Told told, Instant now) {
    plans.lock(told.course());
    CourseOutline course = courses.outline(told.course()).orElse(null);
    DripPlan plan = plans.plan(told.course());
    if (course != null && !plan.rules().isEmpty()) {
      learners
          .now(told.course(), now)
          .forEach(
              (user, learner) ->
                  opened(plan, course, learner, told.until(), now)
                      .forEach((at, lessons) -> send(course, user, at, lessons)));
    }
    plans.told(told.course(), now);
  }

  private static Map<Instant, List<LessonOutline>> opened(
      DripPlan plan, CourseOutline course, Learner learner, Instant from, Instant now) {
    Map<Instant, List<LessonOutline>> opened = new TreeMap<>();
    course
        .lessons()
        .forEach(
            line ->
                plan.moment(course, line, learner)
                    .filter(at -> at.isAfter(from) && !at.isAfter(now))
                    .filter(at -> at.isAfter(learner.began()))
                    .ifPresent(
                        at -> opened.computeIfAbsent(at, moment -> new ArrayList<>()).add(line)));
    return opened;
  }

  private void send(CourseOutline course, UserId user, Instant at, List<LessonOutline> lessons) {
    String subject =
        lessons.size() == 1
            ? "\u201c%s\u201d is open".formatted(lessons.getFirst().title())
            : "%d lessons are open".formatted(lessons.size());
    mails.send(
        LearnerMailKind.OPENINGS,
        List.of(user),
        new LearnerMails.Letter(
            "opened:" + course.id() + ":" + at.getEpochSecond(),
            subject + " \u2013 " + course.facts().title(),
            "learning/mail/opened",
            (person, stop) ->
                new OpeningMail(
                    person.name(),
                    course.facts().title(),
                    lessons.stream().map(LessonOutline::title).toList(),
                    mails.url(
                        "/learn/courses/" + course.id() + "/lessons/" + lessons.getFirst().id()),
                    stop)));
  }
}
