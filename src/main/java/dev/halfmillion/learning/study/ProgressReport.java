package dev.halfmillion.learning.study;

import dev.halfmillion.platform.Refusal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a device says of a lesson's progress.
 *
 * @param positionSeconds where its player stands
 * @param intervals pairs of seconds, from and to, that were played
 * @param key names this report; the same key again changes nothing
 * @param ageSeconds how long ago the position was seen
 */
public record ProgressReport(
    int positionSeconds, List<List<Integer>> intervals, String key, int ageSeconds) {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final int MOST_INTERVALS = 1_000;
  private static final int LONGEST = 7 * 24 * 3_600;
  private static final int OLDEST = 366 * 24 * 3_600;

  public ProgressReport {
    intervals = intervals.stream().map(List::copyOf).toList();
    between("positionSeconds", positionSeconds, LONGEST);
    between("ageSeconds", ageSeconds, OLDEST);
    if (!KEY.matcher(key).matches()) {
      throw bad("key needs 1 to 64 letters, digits, dots, colons, hyphens or underscores.");
    }
    if (intervals.size() > MOST_INTERVALS) {
      throw bad("intervals holds more than 1,000 pairs.");
    }
    intervals.forEach(ProgressReport::check);
  }

  private static void check(List<Integer> pair) {
    if (pair.size() != 2 || pair.getFirst() > pair.getLast()) {
      throw bad("Each of intervals is a pair [from, to] in whole seconds.");
    }
    pair.forEach(second -> between("intervals", second, LONGEST));
  }

  private static void between(String field, int value, int most) {
    if (value < 0 || value > most) {
      throw bad(field + " is not between 0 and " + most + ".");
    }
  }

  private static Refusal bad(String sentence) {
    return new Refusal("progress.report", sentence);
  }
}
