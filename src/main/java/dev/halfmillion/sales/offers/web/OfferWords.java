package dev.halfmillion.sales.offers.web;

import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.Tone;
import dev.halfmillion.sales.offers.Offer;
import dev.halfmillion.sales.offers.Offer.Phase;
import java.time.Duration;
import java.time.Instant;

/** Offers in words. */
final class OfferWords {

  private OfferWords() {}

  static Tone tone(Phase phase) {
    return switch (phase) {
      case SCHEDULED -> Tone.PENDING;
      case RUNNING -> Tone.AVAILABLE;
      case DRAFT, OVER, CALLED_OFF -> Tone.NEUTRAL;
    };
  }

  static String status(Phase phase) {
    return switch (phase) {
      case DRAFT -> "Draft";
      case SCHEDULED -> "Scheduled";
      case RUNNING -> "Runs now";
      case OVER -> "Over";
      case CALLED_OFF -> "Called off";
    };
  }

  static String when(Offer offer) {
    boolean early = offer.ends().isBefore(offer.plannedEnd());
    String days =
        "From %s to %s"
            .formatted(
                DateText.moment(offer.starts()),
                DateText.moment(early ? offer.plannedEnd() : offer.ends()));
    return early ? days + ", ended " + DateText.moment(offer.ends()) : days;
  }

  /** As in 2 days 4 h, or 35 min. */
  static String length(Instant from, Instant to) {
    Duration left = Duration.between(from, to);
    if (left.toDays() > 0) {
      return left.toDays() + (left.toDays() == 1 ? " day " : " days ") + left.toHoursPart() + " h";
    }
    return left.toHours() > 0
        ? left.toHours() + " h " + left.toMinutesPart() + " min"
        : Math.max(1, left.toMinutes()) + " min";
  }
}
