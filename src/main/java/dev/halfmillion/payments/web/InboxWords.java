package dev.halfmillion.payments.web;

import dev.halfmillion.payments.AttemptState;
import dev.halfmillion.payments.RefundState;
import dev.halfmillion.payments.inbox.InboxState;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Tone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** How the pages of the inbox say things. */
final class InboxWords {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);

  private InboxWords() {}

  static String moment(Instant at) {
    return TIME.format(at.atZone(Zones.INDIA));
  }

  static String orderHref(UUID order) {
    return "/admin/orders/" + PublicId.format("ord", order);
  }

  static List<Link> tabs(String current) {
    return List.of(
        Link.to("All news", "/admin/inbox").currentIf(current.equals("all")),
        Link.to("Quarantined", "/admin/inbox?state=quarantined")
            .currentIf(current.equals("quarantined")),
        Link.to("Waiting", "/admin/inbox?state=received").currentIf(current.equals("received")),
        Link.to("Open payments and refunds", "/admin/inbox/open").currentIf(current.equals("open")),
        Link.to("Reconciliation", "/admin/reconciliation"));
  }

  static Tone tone(InboxState state) {
    return switch (state) {
      case RECEIVED -> Tone.PENDING;
      case PROCESSED -> Tone.AVAILABLE;
      case IGNORED -> Tone.NEUTRAL;
      case QUARANTINED -> Tone.HELD;
    };
  }

  static Tone tone(AttemptState state) {
    return switch (state) {
      case UNKNOWN -> Tone.HELD;
      case CREATED, AUTHORIZED -> Tone.PENDING;
      case CAPTURED -> Tone.AVAILABLE;
      case FAILED, EXPIRED -> Tone.REVERSED;
    };
  }

  static Tone tone(RefundState state) {
    return switch (state) {
      case REQUESTED, PENDING -> Tone.PENDING;
      case UNKNOWN -> Tone.HELD;
      case SUCCEEDED -> Tone.AVAILABLE;
      case FAILED -> Tone.REVERSED;
    };
  }
}
