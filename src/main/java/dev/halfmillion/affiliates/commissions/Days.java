package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.platform.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes dates and times as affiliates read them, in Indian time. */
public final class Days {

  private static final DateTimeFormatter FULL = format("d MMMM");
  private static final DateTimeFormatter LONG = format("d MMMM uuuu");
  private static final DateTimeFormatter SHORT = format("d MMM");
  private static final DateTimeFormatter DATED = format("d MMM uuuu");
  private static final DateTimeFormatter TIME = format("HH:mm");

  private Days() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(Zones.INDIA);
  }

  /** 7 December. */
  public static String full(Instant at) {
    return FULL.format(at);
  }

  /** 7 December. */
  public static String full(LocalDate day) {
    return full(day.atStartOfDay(Zones.INDIA).toInstant());
  }

  /** 7 December 2026. */
  public static String withYear(Instant at) {
    return LONG.format(at);
  }

  /** 7 Dec 2026. */
  public static String dated(Instant at) {
    return DATED.format(at);
  }

  /** 11:42. */
  public static String time(Instant at) {
    return TIME.format(at);
  }

  /** 7 Dec. */
  public static String brief(LocalDate day) {
    return SHORT.format(day.atStartOfDay(Zones.INDIA));
  }

  /** Today 11:42, or 22 Nov 21:07, or 22 Nov 2025 in another year. */
  public static String moment(Instant at, Instant now) {
    LocalDate day = Zones.dateInIndia(at);
    LocalDate today = Zones.dateInIndia(now);
    if (day.equals(today)) {
      return "Today " + TIME.format(at);
    }
    if (day.equals(today.minusDays(1))) {
      return "Yesterday " + TIME.format(at);
    }
    return day.getYear() == today.getYear()
        ? brief(day) + " " + TIME.format(at)
        : brief(day) + " " + day.getYear();
  }
}
