package dev.halfmillion.payouts;

import dev.halfmillion.platform.Zones;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How payouts write moments, in Indian time. */
final class PayoutWords {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH).withZone(Zones.INDIA);

  private PayoutWords() {}

  static String moment(Instant at) {
    return MOMENT.format(at);
  }
}
