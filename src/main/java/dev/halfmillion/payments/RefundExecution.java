package dev.halfmillion.payments;

import dev.halfmillion.payments.gateways.Gateway;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundNews;
import dev.halfmillion.payments.gateways.GatewayRefused;
import dev.halfmillion.payments.gateways.GatewaySilent;
import dev.halfmillion.payments.gateways.Gateways;
import dev.halfmillion.payments.gateways.RefundCall;
import dev.halfmillion.payments.inbox.Quarantined;
import dev.halfmillion.platform.AfterCommit;
import dev.halfmillion.platform.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries refunds to the gateway: it first takes the turn, which sets the moment of the next try in
 * case this process dies, then calls outside any transaction, then writes down the answer. A refund
 * sent before is asked for by its key, and sent again under the same key only if the gateway surely
 * does not have it.
 */
@Component
class RefundExecution {

  private static final Logger log = LoggerFactory.getLogger(RefundExecution.class);
  private static final int BATCH = 50;

  private final Refunds refunds;
  private final Gateways gateways;
  private final RefundSettling settling;
  private final Transactions transactions;
  private final AfterCommit afterCommit;
  private final Clock clock;

  RefundExecution(
      Refunds refunds,
      Gateways gateways,
      RefundSettling settling,
      Transactions transactions,
      AfterCommit afterCommit,
      Clock clock) {
    this.refunds = refunds;
    this.gateways = gateways;
    this.settling = settling;
    this.transactions = transactions;
    this.afterCommit = afterCommit;
    this.clock = clock;
  }

  /** Executes a refund as soon as the present transaction is committed. */
  void soon(RefundId id) {
    afterCommit.start("Refund " + id, () -> execute(id));
  }

  /** Executes all refunds whose turn it is. */
  void executeDue() {
    for (RefundId id : refunds.due(clock.instant(), BATCH)) {
      try {
        execute(id);
      } catch (RuntimeException failed) {
        log.error("Refund {} could not be worked on; it is tried again", id, failed);
      }
    }
  }

  void execute(RefundId id) {
    Instant now = clock.instant();
    transactions.call(() -> refunds.take(id, now)).ifPresent(this::carry);
  }

  private void carry(PaymentRefund refund) {
    Gateway gateway = gateways.require(refund.gateway());
    String payment = refunds.gatewayPaymentOf(refund.id());
    try {
      Optional<RefundNews> known =
          refund.state() == RefundState.REQUESTED
              ? Optional.empty()
              : gateway.findRefund(payment, refund.id().toString());
      known.ifPresentOrElse(
          news -> settling.apply(refund.gateway(), news), () -> send(gateway, refund, payment));
    } catch (GatewaySilent | GatewayRefused nothingLearnt) {
      settling.unanswered(refund.id());
    } catch (Quarantined strange) {
      settling.strange(refund.id(), strange.reason());
    }
  }

  /**
   * Only a no to this call means that nothing goes back; a no to a question means nothing, and a no
   * to our key is ours to mend.
   */
  private void send(Gateway gateway, PaymentRefund refund, String payment) {
    RefundNews news;
    try {
      news = gateway.refund(new RefundCall(refund.id().toString(), payment, refund.amount()));
    } catch (GatewayRefused refused) {
      if (refused.isForKey()) {
        settling.keyRefused(refund.id());
      } else {
        settling.refused(refund.id(), String.valueOf(refused.getMessage()));
      }
      return;
    }
    settling.apply(refund.gateway(), news);
  }
}
