package dev.halfmillion.learning.study;

import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.study.Intervals.Interval;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is in a lesson. What was seen only grows; what is complete stays so until undone
 * by hand.
 *
 * @param firstOpenedAt the wall clock that what was seen is held against starts here
 * @param positionSeconds where to go on
 * @param positionSeenAt when a device last was there; an older report does not move it back
 * @param watched what was seen
 * @param completedAt null while it is not complete
 */
record LessonProgress(
    Instant firstOpenedAt,
    int positionSeconds,
    Instant positionSeenAt,
    Intervals watched,
    @Nullable Instant completedAt) {

  /** Players go up to double speed. */
  private static final int FASTEST = 2;

  /** For clocks that differ and the second that begins. */
  private static final Duration ALLOWANCE = Duration.ofSeconds(30);

  private static final int PERCENT_TO_COMPLETE = 90;

  static LessonProgress opened(Instant now) {
    return new LessonProgress(now, 0, Instant.EPOCH, Intervals.NONE, null);
  }

  boolean completed() {
    return completedAt != null;
  }

  /**
   * With a device's report taken in.
   *
   * @param seconds the lesson's length
   */
  LessonProgress with(ProgressReport report, LessonKind kind, int seconds, Instant now) {
    Instant seen = now.minusSeconds(report.ageSeconds());
    boolean newer = !seen.isBefore(positionSeenAt);
    Intervals union = kind == LessonKind.VIDEO ? watchedToo(report, seconds, now) : watched;
    boolean crosses =
        kind == LessonKind.VIDEO && !enough(watched, seconds) && enough(union, seconds);
    return new LessonProgress(
        firstOpenedAt,
        newer ? Math.min(report.positionSeconds(), seconds) : positionSeconds,
        newer ? seen : positionSeenAt,
        union,
        crosses && completedAt == null ? now : completedAt);
  }

  /** Complete or not, as the person says. */
  LessonProgress marked(boolean complete, Instant now) {
    Instant at = complete ? (completedAt == null ? now : completedAt) : null;
    return new LessonProgress(firstOpenedAt, positionSeconds, positionSeenAt, watched, at);
  }

  private Intervals watchedToo(ProgressReport report, int seconds, Instant now) {
    Intervals reported =
        Intervals.of(
                report.intervals().stream()
                    .map(pair -> new Interval(pair.getFirst(), pair.getLast()))
                    .toList())
            .within(seconds);
    return watched.unionAdding(reported, possible(now));
  }

  /** How many more seconds can have been seen by now, on all devices together. */
  private int possible(Instant now) {
    long wallClock = Duration.between(firstOpenedAt, now).plus(ALLOWANCE).toSeconds();
    return Math.clamp(wallClock * FASTEST - watched.length(), 0, Integer.MAX_VALUE);
  }

  private static boolean enough(Intervals watched, int seconds) {
    return watched.length() * 100L >= (long) seconds * PERCENT_TO_COMPLETE;
  }
}
