package dev.halfmillion.backoffice.web;

import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.payments.PaymentDispute;
import dev.halfmillion.payments.PaymentDispute.Step;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.sales.Order;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The disputes of an order's story, turn by turn. */
@Component
class DisputeTrail {

  private final Payments payments;

  DisputeTrail(Payments payments) {
    this.payments = payments;
  }

  Stream<TrailEvent> of(Order order, OrderJournals journals) {
    return payments.disputesOf(order.id().value()).stream()
        .flatMap(dispute -> dispute.turns().stream().map(turn -> event(dispute, turn, journals)));
  }

  private static TrailEvent event(
      PaymentDispute dispute, PaymentDispute.Turn turn, OrderJournals journals) {
    TrailEvent event =
        TrailEvent.of(turn.at(), 54, icon(turn.step()), title(dispute, turn.step()))
            .provenBy(dispute.gatewayDisputeId(), "/admin/disputes/" + dispute.id())
            .saying(follows(turn.step()));
    return journals.explain(
        event, "dispute:" + dispute.id() + ":" + turn.step().name().toLowerCase(Locale.ROOT));
  }

  private static String icon(Step state) {
    return switch (state) {
      case INQUIRED, OPENED -> "pause";
      case CLOSED, WON -> "circle-check";
      case LOST -> "circle-x";
    };
  }

  private static String title(PaymentDispute dispute, Step state) {
    String which = "Dispute over " + MoneyFormat.full(dispute.amount());
    return switch (state) {
      case INQUIRED -> which + ": the bank asks";
      case OPENED -> which + " opened";
      case CLOSED -> which + " closed";
      case WON -> which + " won";
      case LOST -> which + " lost";
    };
  }

  private static String follows(Step state) {
    return switch (state) {
      case INQUIRED -> "No money moves.";
      case OPENED -> "The gateway holds the amount, and the commission on it is held.";
      case CLOSED, WON -> "Nothing is held any more.";
      case LOST -> "The money is gone; what it emptied is closed to the buyer.";
    };
  }
}
