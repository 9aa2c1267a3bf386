package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.payments.gateways.Gateway;
import dev.halfmillion.payments.gateways.GatewayRecord;
import dev.halfmillion.payments.gateways.GatewayRefused;
import dev.halfmillion.payments.gateways.GatewaySilent;
import dev.halfmillion.payments.gateways.Gateways;
import dev.halfmillion.payments.gateways.News;
import dev.halfmillion.payments.inbox.InboxEvent;
import dev.halfmillion.payments.inbox.InboxState;
import dev.halfmillion.payments.inbox.Intake;
import dev.halfmillion.platform.Refusal;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Asks a gateway for news that never came, and leads it through the inbox. */
@Component
class Fetching {

  private final Gateways gateways;
  private final Intake intake;

  Fetching(Gateways gateways, Intake intake) {
    this.gateways = gateways;
    this.intake = intake;
  }

  /**
   * Fetches what a difference is about and has it dealt with.
   *
   * @return what was done, in a sentence
   * @throws Refusal when the gateway does not answer or does not say so any more, or the news was
   *     set aside
   */
  String fetch(Difference difference, GatewayRecord.Kind kind) {
    Gateway gateway = gateways.require(difference.gateway());
    News news =
        asking(() -> gateway.lists().flatMap(l -> l.news(kind, difference.subject())))
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "reconciliation.gone",
                        "The gateway does not say so any more. Compare the day again."));
    String own = news.eventId() + ':' + difference.name();
    InboxEvent event = intake.dealWith(gateway.name(), new News(own, news.type(), news.text()));
    if (event.state() == InboxState.QUARANTINED) {
      throw Refusal.conflict(
          "reconciliation.set-aside",
          "Its news is fetched, but was set aside in the inbox: " + event.reason());
    }
    if (event.state() == InboxState.RECEIVED) {
      throw Refusal.conflict(
          "reconciliation.put-off",
          "Its news is fetched and waits in the inbox: it could not be dealt with just now.");
    }
    return "Fetched from the gateway and booked as " + event.name() + ".";
  }

  /**
   * Asks a gateway on behalf of a person.
   *
   * @throws Refusal when it does not answer, or says no
   */
  <T> T asking(Supplier<T> question) {
    try {
      return question.get();
    } catch (GatewaySilent silent) {
      throw new Refusal(
          HttpStatus.SERVICE_UNAVAILABLE,
          "reconciliation.gateway-silent",
          "The gateway does not answer just now. Nothing was changed. Try again in a minute.");
    } catch (GatewayRefused refused) {
      throw Refusal.conflict(
          "reconciliation.gateway-refused", "The gateway says no: " + refused.getMessage());
    }
  }
}
