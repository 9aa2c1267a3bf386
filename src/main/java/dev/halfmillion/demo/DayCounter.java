package dev.halfmillion.demo;

import java.util.List;
import java.util.stream.IntStream;

/** Walks through the days on which numbered things happen. */
final class DayCounter {

  private final List<Integer> days;
  private int next;

  /** For days in order. */
  DayCounter(List<Integer> days) {
    this.days = days;
  }

  /** The numbers of what happens on a day; ask day after day. */
  List<Integer> on(int day) {
    int from = next;
    while (next < days.size() && days.get(next) == day) {
      next++;
    }
    return IntStream.range(from, next).boxed().toList();
  }

  /** How many have happened up to now. */
  int passed() {
    return next;
  }
}
