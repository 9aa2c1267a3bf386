package dev.halfmillion.learning.editing;

import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseChanges;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.SectionId;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Adds sections and lessons to a course, brings them into order and takes them away. Learners of a
 * published course see a new lesson only once it is published too; what they have studied is never
 * taken away.
 */
@Service
public class CourseEditor {

  private static final int LONGEST_TITLE = 120;
  private static final int MOST_LESSONS = 500;

  private final CourseAuthoring authoring;
  private final Courses courses;
  private final OrderRows orders;
  private final PartRows parts;
  private final CourseChanges changes;
  private final Transactions transactions;
  private final BusinessClock clock;

  CourseEditor(
      CourseAuthoring authoring,
      Courses courses,
      OrderRows orders,
      PartRows parts,
      CourseChanges changes,
      Transactions transactions,
      BusinessClock clock) {
    this.authoring = authoring;
    this.courses = courses;
    this.orders = orders;
    this.parts = parts;
    this.changes = changes;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Begins a course as a draft without lessons.
   *
   * @param teacher who teaches it, as learners see the name
   * @param person the person here who that is, and may edit it as an instructor; null for nobody
   * @throws Refusal where title or summary is missing or too long
   */
  public CourseId begin(String title, String summary, String teacher, @Nullable UserId person) {
    String word = AddressWord.of(title, "course", courses::taken);
    return authoring.begin(
        word,
        NewCourse.facts(title, summary),
        NewCourse.teacher(teacher),
        person,
        NewCourse.FIRST_SECTION);
  }

  /** Adds a section at the end. */
  public SectionId addSection(CourseId course, String title) {
    requireTitle(title);
    return change(
        course,
        "learning.section-added",
        title,
        order -> {
          SectionId id = SectionId.next();
          parts.insertSection(course, id, order.parts().size(), title);
          return id;
        });
  }

  /** Gives a section another title. */
  public void renameSection(CourseId course, SectionId section, String title) {
    requireTitle(title);
    change(
        course,
        "learning.section-renamed",
        title,
        order -> {
          if (!parts.rename(course, section, title)) {
            throw Refusal.notFound();
          }
          return section;
        });
  }

  /**
   * Takes an empty section away.
   *
   * @throws Refusal {@code section.full} while it has lessons
   */
  public void removeSection(CourseId course, SectionId section) {
    change(
        course,
        "learning.section-removed",
        section.toString(),
        order -> {
          if (!part(order, section).lessons().isEmpty()) {
            throw Refusal.conflict(
                "section.full", "The section still has lessons. Move or remove them first.");
          }
          parts.deleteSection(section);
          orders.write(course, orders.read(course));
          return section;
        });
  }

  /**
   * Adds a lesson without content at the end of a section. In a published course learners do not
   * see it yet; in a draft they see it with the course.
   */
  public LessonId addLesson(CourseId course, SectionId section, String title) {
    return addLesson(course, section, title, LessonKind.ARTICLE);
  }

  /**
   * As {@link #addLesson(CourseId, SectionId, String)}.
   *
   * @param kind {@code ARTICLE} for what becomes a text or a recording, else what it is for good
   */
  public LessonId addLesson(CourseId course, SectionId section, String title, LessonKind kind) {
    requireTitle(title);
    return change(
        course,
        "learning.lesson-added",
        title,
        order -> {
          CourseOrder.Part holder = part(order, section);
          Set<String> words = parts.words(course);
          if (words.size() >= MOST_LESSONS) {
            throw Refusal.conflict("course.full", "A course has at most 500 lessons.");
          }
          LessonId id = LessonId.next();
          String word = AddressWord.of(title, "lesson", words::contains);
          boolean draft = courses.outline(course).isEmpty();
          parts.insertLesson(
              course, section, id, new PartRows.NewPart(word, title, kind), draft, clock.instant());
          orders.write(
              course, orders.read(course).withLessonAt(id, section, holder.lessons().size()));
          return id;
        });
  }

  /**
   * Takes a lesson away for good.
   *
   * @throws Refusal {@code lesson.studied} where somebody has opened it: it can be hidden instead
   */
  public void removeLesson(CourseId course, LessonId lesson) {
    change(
        course,
        "learning.lesson-removed",
        lesson.toString(),
        order -> {
          requireLesson(order, lesson);
          if (parts.studied(lesson)) {
            throw Refusal.conflict(
                "lesson.studied",
                "Learners have opened this lesson, so it stays for their progress. Hide it"
                    + " instead.");
          }
          parts.deleteLesson(lesson);
          orders.write(course, orders.read(course));
          return lesson;
        });
  }

  /** Puts a lesson at a place of a section, counted from 0 without the lesson itself. */
  public void moveLesson(CourseId course, LessonId lesson, SectionId section, int place) {
    reorder(course, "lesson " + lesson, order -> order.withLessonAt(lesson, section, place));
  }

  /** Moves a lesson up (-1) or down (1), over the border of its section. */
  public void stepLesson(CourseId course, LessonId lesson, int step) {
    reorder(course, "lesson " + lesson, order -> order.withLessonStepped(lesson, step));
  }

  /** Puts a section at a place, counted from 0 without the section itself. */
  public void moveSection(CourseId course, SectionId section, int place) {
    reorder(course, "section " + section, order -> order.withSectionAt(section, place));
  }

  /** Moves a section up (-1) or down (1). */
  public void stepSection(CourseId course, SectionId section, int step) {
    reorder(course, "section " + section, order -> order.withSectionStepped(section, step));
  }

  private void reorder(CourseId course, String what, UnaryOperator<CourseOrder> move) {
    change(
        course,
        "learning.course-reordered",
        what,
        order -> {
          CourseOrder moved = move.apply(order);
          if (!moved.equals(order)) {
            orders.write(course, moved);
          }
          return course;
        });
  }

  private <T> T change(CourseId course, String action, String detail, Change<T> work) {
    return transactions.call(
        () -> {
          orders.lock(course);
          T done = work.on(orders.read(course));
          changes.note(action, course, detail);
          return done;
        });
  }

  private interface Change<T> {

    T on(CourseOrder order);
  }

  private static CourseOrder.Part part(CourseOrder order, SectionId section) {
    return order.parts().stream()
        .filter(part -> part.section().equals(section))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private static void requireLesson(CourseOrder order, LessonId lesson) {
    if (order.parts().stream().noneMatch(part -> part.lessons().contains(lesson))) {
      throw Refusal.notFound();
    }
  }

  private static void requireTitle(String title) {
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      throw new Refusal("course.title", "Give it a title of at most 120 characters.");
    }
  }
}
