package dev.halfmillion.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Whole days, by the date in India.
 *
 * @param from the first
 * @param to the last
 */
public record Period(LocalDate from, LocalDate to) {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  /**
   * Reads a period as it was typed; an empty begin means the beginning of all, an empty end means
   * today.
   *
   * @throws Refusal when one is no day, or the end lies before the begin or after today
   */
  public static Period parse(String from, String to, LocalDate today) {
    Period period = new Period(day(from, FIRST), day(to, today));
    if (period.from().isBefore(FIRST)
        || period.to().isAfter(today)
        || period.to().isBefore(period.from())) {
      throw wrong();
    }
    return period;
  }

  /** Its first moment. */
  public Instant begin() {
    return from.atStartOfDay(Zones.INDIA).toInstant();
  }

  /** The first moment after it. */
  public Instant end() {
    return to.plusDays(1).atStartOfDay(Zones.INDIA).toInstant();
  }

  private static LocalDate day(String typed, LocalDate otherwise) {
    try {
      return typed.isBlank() ? otherwise : LocalDate.parse(typed.strip());
    } catch (DateTimeException noDay) {
      throw wrong();
    }
  }

  private static Refusal wrong() {
    return new Refusal("period", "Choose a first and a last day up to today, such as 2026-11-01.");
  }
}
