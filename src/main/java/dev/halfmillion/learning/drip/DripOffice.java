package dev.halfmillion.learning.drip;

import dev.halfmillion.learning.CourseChanges;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.drip.OpeningRule.AfterCompletion;
import dev.halfmillion.learning.drip.OwnOpeningRows.Chosen;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Where authors say when lessons open. Whatever is changed, a lesson that was open to somebody
 * stays open to them: who would lose it is noted in the transaction that changes the rule.
 */
@Service
public class DripOffice {

  private final PlanRows plans;
  private final OwnOpeningRows own;
  private final LearnersOfCourse learners;
  private final Courses courses;
  private final CourseChanges changes;
  private final Transactions transactions;
  private final BusinessClock clock;

  DripOffice(
      PlanRows plans,
      OwnOpeningRows own,
      LearnersOfCourse learners,
      Courses courses,
      CourseChanges changes,
      Transactions transactions,
      BusinessClock clock) {
    this.plans = plans;
    this.own = own;
    this.learners = learners;
    this.courses = courses;
    this.changes = changes;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A moment that staff chose for one learner and lesson.
   *
   * @param reason why, for the colleagues; may be empty
   */
  public record OwnMoment(UserId user, LessonId lesson, Instant opensAt, String reason) {}

  /** The plan as it stands. */
  public DripPlan plan(CourseId course) {
    return plans.plan(course);
  }

  /** Sets by which clock lessons open, and whether learners are told by mail. */
  public void settle(CourseId course, ZoneId zone, boolean mails) {
    change(
        course,
        "learning.drip-settled",
        zone + (mails ? ", with mails" : ", without mails"),
        () -> plans.save(course, zone, mails, clock.instant()));
  }

  /**
   * Sets when a lesson, or all of a section, opens.
   *
   * @param target of the course's lessons or sections
   * @param rule null for none: a lesson follows its section, a section is open
   * @throws Refusal {@code drip.ring} where lessons would wait for each other, {@code drip.lesson}
   *     for a lesson of another course
   */
  public void rule(CourseId course, UUID target, @Nullable OpeningRule rule) {
    CourseOutline outline = outline(course);
    if (rule instanceof AfterCompletion after) {
      requireLesson(outline, after.lesson());
    }
    change(
        course,
        "learning.drip-changed",
        target + " " + (rule == null ? "none" : rule),
        () -> {
          if (rule == null) {
            plans.remove(target);
          } else {
            plans.put(course, target, rule);
          }
          requireNoRing(outline, plans.plan(course));
        });
  }

  private static void requireLesson(CourseOutline outline, LessonId wanted) {
    if (outline.lessons().noneMatch(line -> line.id().equals(wanted))) {
      throw new Refusal("drip.lesson", "Choose a lesson of this course.");
    }
  }

  private static void requireNoRing(CourseOutline outline, DripPlan plan) {
    outline
        .lessons()
        .filter(line -> plan.inRing(outline, line))
        .findFirst()
        .ifPresent(
            line -> {
              throw new Refusal(
                  "drip.ring",
                  "So \u201c%s\u201d would wait for itself. Choose a lesson that comes before."
                      .formatted(line.title()));
            });
  }

  /** Does a change, and keeps open what it would close to somebody. */
  private void change(CourseId course, String action, String detail, Runnable work) {
    transactions.run(
        () -> {
          CourseOutline outline = outline(course);
          if (plans.plan(course).equals(DripPlan.NONE)) {
            plans.save(course, DripPlan.NONE.zone(), false, clock.instant());
          }
          plans.lock(course);
          Instant now = clock.instant();
          Map<UserId, Set<LessonId>> closed = closed(outline, now);
          work.run();
          closed(outline, now)
              .forEach(
                  (user, lessons) -> {
                    lessons.removeAll(closed.getOrDefault(user, Set.of()));
                    own.stay(user, course, lessons, now);
                  });
          changes.note(action, course, detail);
        });
  }

  /** What is closed to whom by the plan as it stands. */
  private Map<UserId, Set<LessonId>> closed(CourseOutline outline, Instant now) {
    DripPlan plan = plans.plan(outline.id());
    Map<UserId, Set<LessonId>> closed = new HashMap<>();
    learners
        .now(outline.id(), now)
        .forEach(
            (user, learner) ->
                closed.put(user, new HashSet<>(plan.locks(outline, learner, now).keySet())));
    return closed;
  }

  /** The newest 200 moments that staff chose for single learners. */
  public List<OwnMoment> ownMoments(CourseId course) {
    return own.chosen(course).stream()
        .map(c -> new OwnMoment(c.user(), c.lesson(), c.opensAt(), c.reason()))
        .toList();
  }

  /**
   * Opens a lesson to one learner at another moment than the rule says.
   *
   * @throws Refusal {@code drip.open} where it is open to them already, {@code drip.learner} where
   *     they may not use the course, {@code drip.lesson} for a lesson without a rule
   */
  public void choose(CourseId course, OwnMoment moment, UserId by) {
    CourseOutline outline = outline(course);
    Instant now = clock.instant();
    transactions.run(
        () -> {
          DripPlan plan = plans.plan(course);
          LessonOutline line =
              outline
                  .lessons()
                  .filter(l -> l.id().equals(moment.lesson()) && plan.waits(outline, l))
                  .findFirst()
                  .orElseThrow(
                      () -> new Refusal("drip.lesson", "Choose a lesson that opens by a rule."));
          Learner learner = learners.now(course, now).get(moment.user());
          if (learner == null) {
            throw new Refusal("drip.learner", "Nobody with this address may use the course.");
          }
          if (plan.lock(outline, line, learner, now).isEmpty()) {
            throw Refusal.conflict("drip.open", "The lesson is open to them already.");
          }
          own.choose(
              course,
              new Chosen(moment.user(), moment.lesson(), moment.opensAt(), moment.reason()),
              by);
          changes.note(
              "learning.drip-chosen",
              course,
              line.title() + " for " + moment.user() + " at " + moment.opensAt());
        });
  }

  /** Lets the rule hold again, unless the chosen moment has come: then the lesson stays open. */
  public void forget(CourseId course, UserId user, LessonId lesson) {
    transactions.run(
        () -> {
          Instant now = clock.instant();
          boolean came =
              own.chosen(course).stream()
                  .anyMatch(
                      c ->
                          c.user().equals(user)
                              && c.lesson().equals(lesson)
                              && !c.opensAt().isAfter(now));
          if (came) {
            own.stay(user, course, List.of(lesson), now);
          } else {
            own.remove(user, lesson);
          }
          changes.note("learning.drip-forgotten", course, lesson + " for " + user);
        });
  }

  private CourseOutline outline(CourseId course) {
    return courses.draft(course).orElseThrow(Refusal::notFound);
  }
}
