package dev.halfmillion.learning.drip;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.CourseOutline.SectionOutline;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.drip.Learner.OwnOpening;
import dev.halfmillion.learning.drip.OpeningRule.AfterCompletion;
import dev.halfmillion.learning.drip.OpeningRule.AfterStart;
import dev.halfmillion.learning.drip.OpeningRule.AtDate;
import dev.halfmillion.learning.drip.OpeningRule.AtOnce;
import dev.halfmillion.platform.Zones;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When the lessons of a course open. Pages, mails and the door that withholds content all ask this
 * one function, {@link #lock}, so that they never say different things.
 *
 * @param zone in which dates and times are meant
 * @param mails whether learners are told when a lesson opens
 * @param rules by the identifier of a lesson or a section
 */
public record DripPlan(ZoneId zone, boolean mails, Map<UUID, OpeningRule> rules) {

  /** Of a course without rules: everything is open. */
  public static final DripPlan NONE = new DripPlan(Zones.INDIA, false, Map.of());

  private static final OpeningRule AT_ONCE = new AtOnce();

  public DripPlan {
    rules = Map.copyOf(rules);
  }

  /** The rule that holds for a lesson: its own, else its section's, else none. */
  public OpeningRule rule(CourseOutline course, LessonOutline line) {
    if (rules.isEmpty()) {
      return AT_ONCE;
    }
    OpeningRule own = rules.get(line.id().value());
    return own == null ? ofSection(course, line) : own;
  }

  private OpeningRule ofSection(CourseOutline course, LessonOutline line) {
    for (SectionOutline section : course.sections()) {
      if (section.lessons().contains(line)) {
        return rules.getOrDefault(section.id().value(), AT_ONCE);
      }
    }
    return AT_ONCE;
  }

  /** Whether a lesson's opening depends on who asks and when. */
  public boolean waits(CourseOutline course, LessonOutline line) {
    return !line.preview() && !(rule(course, line) instanceof AtOnce);
  }

  /** The lesson that has to be complete first, or null. */
  public @Nullable LessonId before(CourseOutline course, LessonOutline line) {
    return !line.preview() && rule(course, line) instanceof AfterCompletion after
        ? after.lesson()
        : null;
  }

  /**
   * What keeps a lesson from a learner at a moment; empty where it is open. A lesson that anybody
   * may see before buying never waits.
   */
  public Optional<Lock> lock(
      CourseOutline course, LessonOutline line, Learner learner, Instant now) {
    if (!waits(course, line)) {
      return Optional.empty();
    }
    OwnOpening own = learner.own().get(line.id());
    if (own != null) {
      return own.stays() ? Optional.empty() : until(own.opensAt(), LockReason.DATE, now);
    }
    return switch (rule(course, line)) {
      case AtOnce none -> Optional.empty();
      case AtDate date -> until(date.in(zone), LockReason.DATE, now);
      case AfterStart days -> until(days.in(zone, learner.began()), LockReason.AFTER_START, now);
      case AfterCompletion after ->
          learner.completed().contains(after.lesson()) || !reachable(course, line, after.lesson())
              ? Optional.empty()
              : Optional.of(new Lock(null, LockReason.AFTER_COMPLETION, after.lesson(), zone));
    };
  }

  /** All that waits for a learner at a moment, by lesson in the order of the course. */
  public Map<LessonId, Lock> locks(CourseOutline course, Learner learner, Instant now) {
    if (rules.isEmpty()) {
      return Map.of();
    }
    Map<LessonId, Lock> locks = new LinkedHashMap<>();
    course
        .lessons()
        .forEach(
            line -> lock(course, line, learner, now).ifPresent(lock -> locks.put(line.id(), lock)));
    return locks;
  }

  /** The lessons that open when this one is complete. */
  List<LessonId> waitingFor(CourseOutline course, LessonId completed) {
    return course
        .lessons()
        .filter(line -> completed.equals(before(course, line)))
        .map(LessonOutline::id)
        .toList();
  }

  /** The moment a lesson opens for a learner, as far as it is one of the calendar's. */
  Optional<Instant> moment(CourseOutline course, LessonOutline line, Learner learner) {
    return lock(course, line, learner, Instant.MIN).map(Lock::opensAt);
  }

  private Optional<Lock> until(Instant opensAt, LockReason reason, Instant now) {
    return now.isBefore(opensAt)
        ? Optional.of(new Lock(opensAt, reason, null, zone))
        : Optional.empty();
  }

  /**
   * Whether a learner can complete the lesson that another waits for. Not one that is hidden from
   * them or gone, and not where lessons, moved about, wait for each other in a ring.
   */
  private boolean reachable(CourseOutline course, LessonOutline line, LessonId wanted) {
    return find(course, wanted) != null && !inRing(course, line);
  }

  /** Whether a lesson waits, over others or not, for one that waits for itself. */
  boolean inRing(CourseOutline course, LessonOutline line) {
    Set<LessonId> seen = new HashSet<>();
    LessonOutline next = line;
    while (next != null) {
      if (!seen.add(next.id())) {
        return true;
      }
      LessonId before = before(course, next);
      next = before == null ? null : find(course, before);
    }
    return false;
  }

  private static @Nullable LessonOutline find(CourseOutline course, LessonId id) {
    for (SectionOutline section : course.sections()) {
      for (LessonOutline line : section.lessons()) {
        if (line.id().equals(id)) {
          return line;
        }
      }
    }
    return null;
  }
}
