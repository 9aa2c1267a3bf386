package dev.halfmillion.payouts.web;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes moments in Indian time, the near ones by name. */
@Component
class Moments {

  private static final DateTimeFormatter TIME = pattern("HH:mm");
  private static final DateTimeFormatter DAY = pattern("d MMM, HH:mm");
  private static final DateTimeFormatter YEAR = pattern("d MMM yyyy");
  private static final DateTimeFormatter TITLE = pattern("EEEE, d MMMM");
  private static final DateTimeFormatter TITLE_YEAR = pattern("EEEE, d MMMM yyyy");

  private final BusinessClock clock;

  Moments(BusinessClock clock) {
    this.clock = clock;
  }

  /** "Today 10:05", "27 Nov, 10:00", "27 Nov 2025". */
  String near(Instant at) {
    LocalDate today = Zones.dateInIndia(clock.instant());
    LocalDate day = Zones.dateInIndia(at);
    if (day.equals(today)) {
      return "Today " + TIME.format(at);
    }
    if (day.equals(today.minusDays(1))) {
      return "Yesterday " + TIME.format(at);
    }
    return day.getYear() == today.getYear() ? DAY.format(at) : YEAR.format(at);
  }

  /** "Friday, 27 November", with the year where it is another. */
  String title(Instant at) {
    int thisYear = Zones.dateInIndia(clock.instant()).getYear();
    return (Zones.dateInIndia(at).getYear() == thisYear ? TITLE : TITLE_YEAR).format(at);
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(Zones.INDIA);
  }
}
