package dev.halfmillion.backoffice.commands;

import dev.halfmillion.platform.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Sizes, times and moments as commands write them. */
final class Figures {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(Zones.INDIA);
  private static final double STEP = 1_000;

  private Figures() {}

  /** In the unit that people would choose: 3.2 MB. */
  static String bytes(long bytes) {
    String[] units = {"kB", "MB", "GB", "TB"};
    if (bytes < STEP) {
      return bytes + " bytes";
    }
    double size = bytes / STEP;
    int unit = 0;
    while (size >= STEP && unit < units.length - 1) {
      size /= STEP;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", size, units[unit]);
  }

  static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / STEP);
  }

  /** By the clocks of India, where the academy keeps its books. */
  static String moment(Instant at) {
    return MOMENT.format(at) + " IST";
  }
}
