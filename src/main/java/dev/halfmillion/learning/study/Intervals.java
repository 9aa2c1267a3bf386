package dev.halfmillion.learning.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parts of a video that somebody has seen, in whole seconds: ascending, disjoint, not touching.
 * So equal sets of seconds are equal values and have one text form, whatever order they came in.
 */
final class Intervals {

  static final Intervals NONE = new Intervals(List.of());

  private static final Pattern PART = Pattern.compile("\\[(\\d+),(\\d+)]");

  private final List<Interval> parts;

  private Intervals(List<Interval> parts) {
    this.parts = parts;
  }

  /** From one second up to, and without, another. */
  record Interval(int from, int to) {

    Interval {
      if (from < 0 || to < from) {
        throw new IllegalArgumentException("No interval: " + from + " to " + to);
      }
    }

    int length() {
      return to - from;
    }
  }

  /** The union of intervals in any order, overlapping or empty. */
  static Intervals of(List<Interval> any) {
    List<Interval> sorted =
        any.stream()
            .filter(part -> part.length() > 0)
            .sorted(Comparator.comparingInt(Interval::from))
            .toList();
    List<Interval> merged = new ArrayList<>();
    for (Interval part : sorted) {
      if (!merged.isEmpty() && part.from() <= merged.getLast().to()) {
        Interval last = merged.removeLast();
        merged.add(new Interval(last.from(), Math.max(last.to(), part.to())));
      } else {
        merged.add(part);
      }
    }
    return new Intervals(List.copyOf(merged));
  }

  /** What {@link #toString} wrote. */
  static Intervals parse(String text) {
    List<Interval> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(text);
    while (matcher.find()) {
      parts.add(
          new Interval(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
    }
    return of(parts);
  }

  /** How many seconds were seen. */
  int length() {
    return parts.stream().mapToInt(Interval::length).sum();
  }

  /** What lies within the first seconds. */
  Intervals within(int seconds) {
    return of(
        parts.stream()
            .filter(part -> part.from() < seconds)
            .map(part -> new Interval(part.from(), Math.min(part.to(), seconds)))
            .toList());
  }

  /** All that is in one of both. */
  Intervals union(Intervals other) {
    List<Interval> all = new ArrayList<>(parts);
    all.addAll(other.parts);
    return of(all);
  }

  /** The union with as much of the other, from its start, as adds at most so many seconds. */
  Intervals unionAdding(Intervals other, int atMost) {
    if (union(other).length() - length() <= atMost) {
      return union(other);
    }
    int low = 0;
    int high = other.parts.getLast().to();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      boolean fits = union(other.within(middle)).length() - length() <= atMost;
      low = fits ? middle : low;
      high = fits ? high : middle - 1;
    }
    return union(other.within(low));
  }

  /** The form in which they are stored: {@code [[0,30],[45,60]]}. */
  @Override
  public String toString() {
    return parts.stream()
        .map(part -> "[" + part.from() + "," + part.to() + "]")
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Intervals that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }
}
