package dev.halfmillion.learning.editing;

import dev.halfmillion.learning.CourseChanges;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.Instructor;
import dev.halfmillion.learning.InstructorRows;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Who teaches a course, in order. The first is named on its certificates; whoever of them is a
 * person here with the role edits the course.
 */
@Service
public class CourseInstructors {

  private final TeachingRows rows;
  private final InstructorRows instructors;
  private final OrderRows orders;
  private final CourseChanges changes;
  private final Transactions transactions;
  private final BusinessClock clock;

  CourseInstructors(
      TeachingRows rows,
      InstructorRows instructors,
      OrderRows orders,
      CourseChanges changes,
      Transactions transactions,
      BusinessClock clock) {
    this.rows = rows;
    this.instructors = instructors;
    this.orders = orders;
    this.changes = changes;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** All of a course, in order. */
  public List<Teaching> of(CourseId course) {
    return rows.of(course);
  }

  /**
   * Adds one at the end; the same form again changes nothing.
   *
   * @param id as the form names it
   * @param user the person here who that is; null for nobody
   * @throws Refusal {@code instructor.name}, {@code instructor.bio} where one is missing or too
   *     long, {@code instructor.twice} for somebody who teaches it already, {@code instructor.many}
   *     where there are twelve
   */
  public void add(CourseId course, InstructorId id, Instructor shown, @Nullable UserId user) {
    require(shown);
    try {
      change(
          course, present -> add(course, present, new Teaching(id, shown, user, clock.instant())));
    } catch (DuplicateKeyException taken) {
      throw Refusal.conflict("instructor.key", "This form was used before. Open the page anew.");
    }
  }

  private void add(CourseId course, List<Teaching> present, Teaching added) {
    if (present.stream().anyMatch(one -> one.id().equals(added.id()))) {
      return;
    }
    requireOnce(present, added.id(), added.user());
    if (present.size() >= Instructor.MOST) {
      throw Refusal.conflict("instructor.many", "A course has at most 12 instructors.");
    }
    instructors.insert(
        course, added.id().value(), present.size(), added.shown(), added.user(), added.since());
    changes.note("learning.instructor-added", course, told(added.shown(), added.user()));
  }

  /**
   * Changes what is shown of one, and who that is.
   *
   * @throws Refusal as {@link #add}, and not found for one of another course
   */
  public void change(CourseId course, InstructorId id, Instructor shown, @Nullable UserId user) {
    require(shown);
    change(
        course,
        present -> {
          Teaching before = find(present, id);
          requireOnce(present, id, user);
          rows.update(new Teaching(id, shown, user, before.since()));
          changes.note("learning.instructor-changed", course, told(shown, user));
        });
  }

  /** Moves one up (-1) or down (1); at the end it stays. */
  public void step(CourseId course, InstructorId id, int step) {
    change(
        course,
        present -> {
          List<InstructorId> order = new ArrayList<>(present.stream().map(Teaching::id).toList());
          int place = order.indexOf(find(present, id).id());
          order.remove(place);
          order.add(Math.clamp((long) place + step, 0, order.size()), id);
          rows.order(order);
          changes.note("learning.instructors-ordered", course, "instructor " + id);
        });
  }

  /**
   * Takes one off; their right to edit the course ends at once.
   *
   * @throws Refusal {@code instructor.last} for the only one
   */
  public void remove(CourseId course, InstructorId id) {
    change(
        course,
        present -> {
          Teaching gone = find(present, id);
          if (present.size() == 1) {
            throw Refusal.conflict(
                "instructor.last", "A course has at least one instructor. Add another one first.");
          }
          rows.delete(id);
          rows.order(present.stream().map(Teaching::id).filter(one -> !one.equals(id)).toList());
          changes.note("learning.instructor-removed", course, told(gone.shown(), gone.user()));
        });
  }

  private void change(CourseId course, Consumer<List<Teaching>> work) {
    transactions.run(
        () -> {
          orders.lock(course);
          work.accept(rows.of(course));
        });
  }

  private static Teaching find(List<Teaching> present, InstructorId id) {
    return present.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private static void requireOnce(List<Teaching> present, InstructorId id, @Nullable UserId user) {
    if (user != null
        && present.stream().anyMatch(one -> user.equals(one.user()) && !one.id().equals(id))) {
      throw Refusal.conflict("instructor.twice", "This person teaches the course already.");
    }
  }

  private static void require(Instructor shown) {
    if (shown.name().isBlank() || shown.name().length() > Instructor.LONGEST_NAME) {
      throw new Refusal("instructor.name", "Give a name of at most 80 characters.");
    }
    if (shown.bio().isBlank() || shown.bio().length() > Instructor.LONGEST_BIO) {
      throw new Refusal(
          "instructor.bio", "Say who that is, in at most 1,000 characters; learners read it.");
    }
  }

  private static String told(Instructor shown, @Nullable UserId user) {
    return user == null ? shown.name() : shown.name() + " (" + user + ")";
  }
}
