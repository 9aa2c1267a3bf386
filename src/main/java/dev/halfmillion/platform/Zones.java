package dev.halfmillion.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Time zones the law or the reader means when a date is asked for. */
public final class Zones {

  /** Indian Standard Time, in which invoice dates and financial years are counted. */
  public static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

  private Zones() {}

  /** The calendar date in India at an instant. */
  public static LocalDate dateInIndia(Instant instant) {
    return instant.atZone(INDIA).toLocalDate();
  }
}
