package dev.halfmillion.payments;

import dev.halfmillion.payments.gateways.GatewayEvent.DisputeNews;
import dev.halfmillion.payments.inbox.Handled;
import dev.halfmillion.payments.inbox.Quarantined;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows every turn of a dispute to a person, with the order it is about. */
@Component
class Disputes {

  private final Captures captures;

  Disputes(Captures captures) {
    this.captures = captures;
  }

  /**
   * Sets news of a dispute aside for a person, who has to act at the gateway.
   *
   * @throws Quarantined always
   */
  Handled apply(String gateway, DisputeNews news) {
    Optional<Capture> capture = captures.find(gateway, news.gatewayPaymentId());
    throw new Quarantined(
        reason(news) + (capture.isEmpty() ? " No payment of that name is booked here." : ""),
        capture.map(Capture::orderId).orElse(null),
        capture.map(found -> found.attempt().value()).orElse(null));
  }

  private static String reason(DisputeNews news) {
    String which = "Dispute " + news.gatewayDisputeId() + " over " + news.amount();
    return switch (news.step()) {
      case INQUIRED -> which + ": the payer's bank asks. Answer at the gateway.";
      case OPENED -> which + " was opened. Send evidence at the gateway in time.";
      case WON -> which + " was won; the money stays.";
      case LOST -> which + " was lost; the money is gone.";
      case CLOSED -> which + " was closed without a decision.";
    };
  }
}
