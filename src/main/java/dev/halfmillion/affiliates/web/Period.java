package dev.halfmillion.affiliates.web;

import dev.halfmillion.platform.Zones;
import java.time.Instant;
import java.time.LocalDate;

/** Spans of time as people in India count them: whole days, financial years. */
final class Period {

  private Period() {}

  static LocalDate day(Instant at) {
    return Zones.dateInIndia(at);
  }

  /** The first moment of a day. */
  static Instant start(LocalDate day) {
    return day.atStartOfDay(Zones.INDIA).toInstant();
  }

  /** The first moment of so many days that end with today. */
  static Instant startOfDays(Instant now, int days) {
    return start(day(now).minusDays(days - 1L));
  }

  /** 1 April of the present financial year. */
  static LocalDate financialYear(Instant now) {
    LocalDate today = day(now);
    LocalDate april = LocalDate.of(today.getYear(), 4, 1);
    return today.isBefore(april) ? april.minusYears(1) : april;
  }
}
