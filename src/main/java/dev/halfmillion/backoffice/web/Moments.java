package dev.halfmillion.backoffice.web;

import dev.halfmillion.platform.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as the back office reads them, in Indian time. */
final class Moments {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter BOTH =
      DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

  private Moments() {}

  static String time(Instant moment) {
    return TIME.format(moment.atZone(Zones.INDIA));
  }

  static String day(Instant moment) {
    return DAY.format(moment.atZone(Zones.INDIA));
  }

  static String dayAndTime(Instant moment) {
    return BOTH.format(moment.atZone(Zones.INDIA));
  }

  /** A length of time by its two largest units: "2 d 15 h", "28 min", "12 s". */
  static String span(Duration length) {
    if (length.toDays() > 0) {
      return length.toDays() + " d " + length.toHoursPart() + " h";
    }
    if (length.toHours() > 0) {
      return length.toHours() + " h " + length.toMinutesPart() + " min";
    }
    return length.toMinutes() > 0 ? length.toMinutes() + " min" : length.toSeconds() + " s";
  }
}
