package dev.halfmillion.affiliates.web;

import static dev.halfmillion.affiliates.CommissionStatus.REJECTED;
import static dev.halfmillion.affiliates.CommissionStatus.REVERSED;

import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the latest days brought an affiliate, read once and added up in several ways. */
record Recent(List<Part> parts) {

  Recent {
    parts = List.copyOf(parts);
  }

  /**
   * What belongs together of a day.
   *
   * @param sale whether these are sales, or else what was taken back
   * @param number how many
   */
  record Part(
      LocalDate day,
      boolean sale,
      CommissionStatus status,
      String channel,
      long netMinor,
      long number) {

    private boolean stands() {
      return status != REJECTED && status != REVERSED;
    }
  }

  /** A part of a day's earnings. */
  record DayPart(LocalDate day, CommissionStatus status, long netMinor) {}

  /** What still stands of the days, for the chart. */
  List<DayPart> days() {
    return parts.stream()
        .filter(Part::stands)
        .map(part -> new DayPart(part.day(), part.status(), part.netMinor()))
        .toList();
  }

  /** What was earned from a day on, less what was taken back since. */
  Money earnedSince(LocalDate day) {
    return Money.paise(
        parts.stream()
            .filter(part -> !part.day().isBefore(day) && part.status() != REJECTED)
            .mapToLong(Part::netMinor)
            .sum());
  }

  /** How many sales there were. */
  long sales() {
    return parts.stream().filter(Part::sale).mapToLong(Part::number).sum();
  }

  /** How many sales each channel brought. */
  Map<String, Long> salesByChannel() {
    Map<String, Long> found = new HashMap<>();
    parts.stream()
        .filter(Part::sale)
        .forEach(part -> found.merge(part.channel(), part.number(), Long::sum));
    return found;
  }
}
