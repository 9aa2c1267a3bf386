package dev.halfmillion.payments;

import dev.halfmillion.payments.gateways.GatewayEvent.PageClosedNews;
import dev.halfmillion.payments.inbox.Handled;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Ends attempts whose page the gateway has closed; a payment that comes after all still counts. */
@Component
class Closings {

  private final Attempts attempts;
  private final ObjectProvider<PaymentSettled> orders;

  Closings(Attempts attempts, ObjectProvider<PaymentSettled> orders) {
    this.attempts = attempts;
    this.orders = orders;
  }

  Handled apply(String gateway, PageClosedNews news) {
    Optional<PaymentAttempt> found = attempts.findByGatewayOrder(gateway, news.gatewayOrderId());
    if (found.isEmpty()) {
      return Handled.ignored("A page that no attempt here is paid on.");
    }
    orders.getObject().lock(found.get().orderId());
    PaymentAttempt attempt = attempts.lock(found.get().id());
    if (!attempt.state().givesWayTo(AttemptState.EXPIRED)) {
      return Handled.ignored(
          "The attempt has come further already.", attempt.orderId(), attempt.id().value());
    }
    attempts.expired(attempt.id(), "The gateway closed its page.");
    return Handled.done(attempt.orderId(), attempt.id().value());
  }
}
