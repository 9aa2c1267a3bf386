package dev.halfmillion.payments;

import dev.halfmillion.payments.gateways.Gateway;
import dev.halfmillion.payments.gateways.GatewayFee;
import dev.halfmillion.payments.gateways.GatewayRefused;
import dev.halfmillion.payments.gateways.GatewaySilent;
import dev.halfmillion.payments.gateways.Gateways;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks what a gateway keeps of a payment where the news of it did not say: Stripe's never does, and
 * Razorpay's may come before it is known. Three days on it is left to the settlement. Such a fee is
 * booked on the day it is learnt, for the month of the payment may be closed.
 */
@Component
class LateFees {

  private static final Logger log = LoggerFactory.getLogger(LateFees.class);
  private static final Duration HORIZON = Duration.ofDays(3);
  private static final int BATCH = 200;

  private final Captures captures;
  private final Gateways gateways;
  private final PaymentBooks books;
  private final ObjectProvider<PaymentSettled> orders;
  private final Transactions transactions;
  private final BusinessClock clock;

  LateFees(
      Captures captures,
      Gateways gateways,
      PaymentBooks books,
      ObjectProvider<PaymentSettled> orders,
      Transactions transactions,
      BusinessClock clock) {
    this.captures = captures;
    this.gateways = gateways;
    this.books = books;
    this.orders = orders;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Asks about all captures without a fee. */
  void learn() {
    Instant now = clock.instant();
    for (Capture capture : captures.withoutFee(now.minus(HORIZON), BATCH)) {
      try {
        ask(capture).ifPresent(fee -> transactions.run(() -> book(capture, fee, now)));
      } catch (GatewaySilent | GatewayRefused nothingLearnt) {
        log.warn("The fee of {} is not learnt yet", capture.name(), nothingLearnt);
      }
    }
  }

  /** Asks about one capture, however old; true if its fee is known then. */
  boolean learn(String gateway, String gatewayPaymentId) {
    Optional<Capture> capture = captures.find(gateway, gatewayPaymentId);
    Optional<GatewayFee> fee = capture.flatMap(this::ask);
    fee.ifPresent(
        known -> transactions.run(() -> book(capture.orElseThrow(), known, clock.instant())));
    return fee.isPresent();
  }

  private Optional<GatewayFee> ask(Capture capture) {
    return gateways
        .find(capture.gateway())
        .filter(Gateway::ready)
        .flatMap(gateway -> gateway.fee(capture.gatewayPaymentId()));
  }

  private void book(Capture capture, GatewayFee fee, Instant now) {
    orders.getObject().lock(capture.orderId());
    if (captures.setFee(capture.id(), fee)) {
      books.fee(capture, fee.fee(), fee.tax(), now);
    }
  }
}
