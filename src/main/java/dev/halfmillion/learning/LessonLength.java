package dev.halfmillion.learning;

import dev.halfmillion.learning.CourseOutline.LessonOutline;

/** How long a lesson takes, as people read it: the same on every page. */
public final class LessonLength {

  private LessonLength() {}

  /** "6:40" for a recording, "4 min" for something to read. */
  public static String of(LessonOutline lesson) {
    return lesson.kind() == LessonKind.VIDEO ? clock(lesson.seconds()) : minutes(lesson.seconds());
  }

  /** "6:40", or "1:06:40". */
  public static String clock(int seconds) {
    return seconds < 3_600
        ? "%d:%02d".formatted(seconds / 60, seconds % 60)
        : "%d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
  }

  /** "6 h 10 min", in started minutes. */
  public static String minutes(int seconds) {
    int minutes = Math.ceilDiv(seconds, 60);
    if (minutes < 60) {
      return minutes + " min";
    }
    return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " %d min".formatted(minutes % 60));
  }
}
