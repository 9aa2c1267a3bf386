package dev.halfmillion.learning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.media.access.SignedLinks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The courses as learners see them, kept in the process for under two seconds.
 *
 * <p>Many learners ask for few courses, which hardly ever change. So an outline is read once and
 * serves every request of this node until it is too old; a change made on this node ends all copies
 * at once. A copy remembers how many {@link CourseChanges changes} there were before its rows were
 * read, so one whose reading was passed by a change is never used. The content of a lesson costs
 * more to make and is told apart by the moment of its last change, which the outline knows: it
 * serves for as long as that moment is the same, a minute at most. Addresses of files are signed
 * for each person anew.
 *
 * <p>In a transaction, which may have written, rows are read and nothing is kept. Authors read rows
 * always.
 */
public class KeptCourses {

  static final Duration AGE = Duration.ofMillis(1_900);
  static final Duration CONTENT_AGE = Duration.ofMinutes(1);

  private static final int MOST_COURSES = 500;
  private static final int MOST_LESSONS = 20_000;
  private static final int MOST_CONTENT = 8_000_000;
  private static final int WEIGHT_OF_ANY = 1_000;

  private final Courses courses;
  private final LessonViews lessons;
  private final CourseChanges changes;
  private final boolean keeping;
  private final Cache<CourseId, Outline> outlines;
  private final Cache<LessonId, Content> contents;
  private final Cache<LessonId, CourseId> homes =
      Caffeine.newBuilder().maximumSize(MOST_LESSONS).build();

  KeptCourses(
      Courses courses, LessonViews lessons, CourseChanges changes, boolean keeping, Ticker ticker) {
    this.courses = courses;
    this.lessons = lessons;
    this.changes = changes;
    this.keeping = keeping;
    this.outlines =
        Caffeine.newBuilder()
            .maximumSize(MOST_COURSES)
            .expireAfterWrite(AGE)
            .ticker(ticker)
            .build();
    this.contents =
        Caffeine.newBuilder()
            .maximumWeight(MOST_CONTENT)
            .weigher((LessonId _, Content kept) -> kept.value().html().length() + WEIGHT_OF_ANY)
            .expireAfterWrite(CONTENT_AGE)
            .ticker(ticker)
            .build();
  }

  private record Outline(Optional<CourseOutline> value, long change) {}

  private record Content(PlainContent value, Instant changedAt, long change) {}

  /** A published course, or empty. */
  public Optional<CourseOutline> outline(CourseId id) {
    if (!keeps()) {
      return courses.outline(id);
    }
    long change = changes.count();
    Outline kept = outlines.getIfPresent(id);
    if (kept == null || kept.change() != change) {
      kept = new Outline(courses.outline(id), change);
      outlines.put(id, kept);
    }
    return kept.value();
  }

  /** The course that a lesson belongs to, now and ever; empty where there is no such lesson. */
  public Optional<CourseId> courseOf(LessonId id) {
    CourseId kept = homes.getIfPresent(id);
    if (kept != null) {
      return Optional.of(kept);
    }
    Optional<CourseId> found = lessons.courseOf(id);
    if (keeps()) {
      found.ifPresent(course -> homes.put(id, course));
    }
    return found;
  }

  /**
   * What stands in a lesson, whoever may see it: ask first whether this person may. Empty where the
   * lesson has gone.
   *
   * @param line its line in an outline
   * @param links make the addresses of its files
   */
  public Optional<LessonContent> content(LessonOutline line, SignedLinks links) {
    return plain(line).map(content -> lessons.signed(content, links));
  }

  private Optional<PlainContent> plain(LessonOutline line) {
    if (!keeps()) {
      return lessons.find(line.id()).map(lessons::plain);
    }
    long change = changes.count();
    Content kept = contents.getIfPresent(line.id());
    if (kept != null && kept.change() == change && kept.changedAt().equals(line.changedAt())) {
      return Optional.of(kept.value());
    }
    return lessons.find(line.id()).map(lesson -> keep(lesson, change));
  }

  private PlainContent keep(Lesson lesson, long change) {
    PlainContent content = lessons.plain(lesson);
    contents.put(lesson.id(), new Content(content, lesson.changedAt(), change));
    return content;
  }

  private boolean keeps() {
    return keeping && !TransactionSynchronizationManager.isActualTransactionActive();
  }
}
