package dev.halfmillion.sales.web;

import dev.halfmillion.platform.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and addresses as buyers and staff read them. */
final class Moments {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  private Moments() {}

  /** 23 Nov 2026, by the calendar in India. */
  static String day(Instant moment) {
    return DAY.format(moment.atZone(Zones.INDIA));
  }

  /** 23 Nov 2026. */
  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** 23 Nov 2026, 11:42, by the clock in India. */
  static String dayAndTime(Instant moment) {
    return DAY_AND_TIME.format(moment.atZone(Zones.INDIA));
  }

  /** Enough of an address to recognise one's own: a•••@example.in. */
  static String shortened(String email) {
    return email.charAt(0) + "•••" + email.substring(email.indexOf('@'));
  }
}
