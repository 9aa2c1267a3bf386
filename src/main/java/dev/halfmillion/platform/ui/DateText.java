package dev.halfmillion.platform.ui;

import dev.halfmillion.platform.Zones;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as text for people, in Indian time. */
public final class DateText {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(Zones.INDIA);
  private static final DateTimeFormatter HINDI_DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("hi")).withZone(Zones.INDIA);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(Zones.INDIA);

  private static final DateTimeFormatter SOON =
      DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH).withZone(Zones.INDIA);

  private DateText() {}

  /** As in 7 December 2026. */
  public static String day(Instant instant) {
    return DAY.format(instant);
  }

  /**
   * As in 7 December 2026, in a person's language.
   *
   * @param language {@code hi}, or else English
   */
  public static String day(Instant instant, String language) {
    return ("hi".equals(language) ? HINDI_DAY : DAY).format(instant);
  }

  /** As in 7 Dec, 18:40: for moments of these days. */
  public static String soon(Instant instant) {
    return SOON.format(instant);
  }

  /** As in 7 Dec 2026, 18:40. */
  public static String moment(Instant instant) {
    return MOMENT.format(instant);
  }
}
