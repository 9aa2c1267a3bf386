package dev.halfmillion.demo;

import dev.halfmillion.platform.Zones;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * A year of days that ends yesterday. Business grows, weekends are busier, and four offer days
 * stand out.
 */
final class Calendar {

  /** How many days the past of the demo has. */
  static final int DAYS = 365;

  private static final List<Integer> OFFER_DAYS = List.of(58, 149, 263, 344);

  private final LocalDate first;
  private final double[] weights = new double[DAYS];

  Calendar(LocalDate today) {
    this.first = today.minusDays(DAYS);
    for (int day = 0; day < DAYS; day++) {
      double growth = 0.4 + 1.6 * day / DAYS;
      boolean weekend = date(day).getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
      weights[day] = growth * (weekend ? 1.5 : 1.0) * (OFFER_DAYS.contains(day) ? 7.0 : 1.0);
    }
  }

  LocalDate date(int day) {
    return first.plusDays(day);
  }

  /** A moment of a day in India. */
  Instant moment(int day, LocalTime time) {
    return date(day).atTime(time).atZone(Zones.INDIA).toInstant();
  }

  /** So many days, drawn by how busy they are, in order; the first days are left quiet. */
  List<Integer> draw(Random random, int count, int quietDays) {
    double[] sums = new double[DAYS];
    double sum = 0;
    for (int day = 0; day < DAYS; day++) {
      sum += day < quietDays ? 0 : weights[day];
      sums[day] = sum;
    }
    List<Integer> days = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      days.add(find(sums, random.nextDouble() * sum));
    }
    days.sort(Comparator.naturalOrder());
    return days;
  }

  /** A moment when people are awake, mostly in the evening. */
  Instant awake(Random random, int day) {
    double hour = 15.5 + random.nextGaussian() * 3.6;
    int second = (int) (Math.clamp(hour, 6.0, 23.4) * 3600) + random.nextInt(60);
    return moment(day, LocalTime.ofSecondOfDay(second));
  }

  private static int find(double[] sums, double at) {
    int low = 0;
    int high = sums.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sums[middle] > at) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
