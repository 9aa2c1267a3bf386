package dev.halfmillion.payments.disputes.web;

import dev.halfmillion.payments.disputes.Dispute;
import dev.halfmillion.payments.disputes.DisputeState;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.platform.ui.Tone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How the pages of disputes say things. */
final class DisputeWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  private DisputeWords() {}

  static String day(Instant at) {
    return DAY.format(at.atZone(Zones.INDIA));
  }

  static String moment(Instant at) {
    return MOMENT.format(at.atZone(Zones.INDIA));
  }

  static Tone tone(DisputeState state) {
    return switch (state) {
      case INQUIRED -> Tone.PENDING;
      case OPENED -> Tone.HELD;
      case CLOSED, WON -> Tone.AVAILABLE;
      case LOST -> Tone.REVERSED;
    };
  }

  /** Until when to answer, and how long that is; empty where no answer is awaited. */
  static String deadline(Dispute dispute, Instant now) {
    Instant by = dispute.respondBy();
    if (by == null || !dispute.state().isOpen()) {
      return "";
    }
    long days = ChronoUnit.DAYS.between(Zones.dateInIndia(now), Zones.dateInIndia(by));
    String left =
        by.isBefore(now)
            ? "the time is over"
            : days == 0 ? "today" : days == 1 ? "1 day left" : days + " days left";
    return moment(by) + ", " + left;
  }

  static String lead(Dispute dispute) {
    return switch (dispute.state()) {
      case INQUIRED ->
          "The payer’s bank asks about this payment. No money moves yet. Answer at the gateway, so"
              + " that it does not become a dispute.";
      case OPENED ->
          "The payer’s bank claims the money back and the gateway holds it. Send evidence at the"
              + " gateway in time: the invoice, the mails and what was watched. The commission on"
              + " it is held, nothing of the order can be refunded, and the buyer keeps access.";
      case CLOSED ->
          "It was closed without a decision. Nothing is held any more, and the commission goes its"
              + " way.";
      case WON -> "It was won. The money is here, and the commission goes its way.";
      case LOST ->
          dispute.surplus()
              ? "It was lost. The payment was one too many, so no order is concerned."
              : "It was lost and the money is gone. A credit note was issued, what the order has"
                  + " left nothing of is closed to the buyer, and the commission is taken back.";
    };
  }
}
