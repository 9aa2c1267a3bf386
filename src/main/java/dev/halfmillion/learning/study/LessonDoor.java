package dev.halfmillion.learning.study;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.KeptCourses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.drip.DripPlan;
import dev.halfmillion.learning.drip.DripPlans;
import dev.halfmillion.learning.drip.Learner;
import dev.halfmillion.learning.drip.Lock;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The one way to what stands in a lesson: whoever shows or takes in anything of a lesson, be it a
 * note or an attempt, asks here first. A lesson that opens later is refused, not just hidden.
 */
@Component
public class LessonDoor {

  private final CourseAccess access;
  private final KeptCourses courses;
  private final DripPlans plans;
  private final Standings standings;
  private final BusinessClock clock;

  LessonDoor(
      CourseAccess access,
      KeptCourses courses,
      DripPlans plans,
      Standings standings,
      BusinessClock clock) {
    this.access = access;
    this.courses = courses;
    this.plans = plans;
    this.standings = standings;
    this.clock = clock;
  }

  /**
   * A lesson with where somebody stands in it.
   *
   * @param waited whether it was not open to everybody from the beginning
   */
  record Entered(Place place, Standings.InLesson standing, boolean waited) {}

  /**
   * A lesson that somebody may open now.
   *
   * @throws Refusal not found, also when it is not for this person; {@code lesson.locked} with 403
   *     where it opens later
   */
  public Place open(SignedInUser user, LessonId id) {
    Found found = find(user, id);
    if (found.waits()) {
      enter(user, found);
    }
    return found.place();
  }

  /** Whether somebody may open a lesson now. */
  boolean isOpen(SignedInUser user, LessonId id) {
    try {
      open(user, id);
      return true;
    } catch (Refusal closed) {
      return false;
    }
  }

  /** As {@link #open}, with the standing, which is read in any case. */
  Entered enter(SignedInUser user, LessonId id) {
    return enter(user, find(user, id));
  }

  private Entered enter(SignedInUser user, Found found) {
    Place place = found.place();
    LessonId before = found.plan().before(place.course(), place.line());
    Standings.InLesson standing = standings.at(user.id(), place.courseId(), place.line(), before);
    if (found.waits()) {
      found.lock(learner(found, standing, before), clock).ifPresent(LessonDoor::refuse);
    }
    return new Entered(place, standing, found.waits());
  }

  private static Learner learner(
      Found found, Standings.InLesson standing, @Nullable LessonId before) {
    return new Learner(
        Objects.requireNonNull(found.opened().since()),
        before != null && standing.beforeCompleted() ? Set.of(before) : Set.of(),
        standing.own() == null ? Map.of() : Map.of(found.place().line().id(), standing.own()));
  }

  /** A lesson of a course that somebody may open, whether or not it has opened yet. */
  private record Found(CourseAccess.Opened opened, Place place, DripPlan plan) {

    boolean waits() {
      return !opened.author() && plan.waits(place.course(), place.line());
    }

    Optional<Lock> lock(Learner learner, BusinessClock clock) {
      return plan.lock(place.course(), place.line(), learner, clock.instant());
    }
  }

  private Found find(SignedInUser user, LessonId id) {
    CourseId course = courseOf(id);
    CourseAccess.Opened opened = access.open(user, course);
    LessonOutline line =
        opened
            .outline()
            .lessons()
            .filter(candidate -> candidate.id().equals(id))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    Place place = new Place(opened.outline(), line, opened.granted(), opened.author());
    return new Found(opened, place, plans.of(course));
  }

  private static void refuse(Lock lock) {
    Refusal refusal =
        new Refusal(HttpStatus.FORBIDDEN, "lesson.locked", "This lesson is not open to you yet.");
    throw lock.opensAt() == null
        ? refusal.with("lockReason", lock.reason().name())
        : refusal
            .with("lockReason", lock.reason().name())
            .with("opensAt", lock.opensAt().toString());
  }

  /** The course that a lesson belongs to, whoever asks. */
  CourseId courseOf(LessonId id) {
    return courses.courseOf(id).orElseThrow(Refusal::notFound);
  }

  /**
   * A course that somebody may open, as this person sees it.
   *
   * @throws Refusal not found, also when it is not for this person
   */
  public CourseOutline course(SignedInUser user, CourseId id) {
    return access.open(user, id).outline();
  }

  /** The published courses that somebody holds an active grant for, in no order. */
  public List<CourseOutline> courses(SignedInUser user) {
    return access.granted(user.id()).stream().map(CourseAccess.Opened::outline).toList();
  }
}
