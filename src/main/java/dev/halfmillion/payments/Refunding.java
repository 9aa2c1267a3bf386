package dev.halfmillion.payments;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes refunds down, never more than was captured: under the lock of the attempt, all refunds
 * that did not fail are added up.
 */
@Component
class Refunding {

  private final Attempts attempts;
  private final Captures captures;
  private final Refunds refunds;
  private final ObjectProvider<PaymentSettled> orders;
  private final RefundExecution execution;
  private final Transactions transactions;
  private final BusinessClock clock;

  Refunding(
      Attempts attempts,
      Captures captures,
      Refunds refunds,
      ObjectProvider<PaymentSettled> orders,
      RefundExecution execution,
      Transactions transactions,
      BusinessClock clock) {
    this.attempts = attempts;
    this.captures = captures;
    this.refunds = refunds;
    this.orders = orders;
    this.execution = execution;
    this.transactions = transactions;
    this.clock = clock;
  }

  PaymentRefund request(UUID orderId, Money amount, String cause, String reason) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("Nothing to refund: " + amount);
    }
    return transactions.call(
        () -> {
          orders.getObject().lock(orderId);
          Capture capture =
              captures
                  .fulfilling(orderId)
                  .orElseThrow(
                      () ->
                          new Refusal(
                              "payments.nothing-paid", "Nothing was paid that could go back."));
          return write(capture, amount, cause, reason);
        });
  }

  /** The whole of a payment too many, once; within the transaction that booked its capture. */
  void surplus(Capture capture, String reason) {
    write(capture, capture.amount(), "surplus:" + capture.name(), reason);
  }

  /** A surplus that the gateway could not give back, once more and under a key of its own. */
  PaymentRefund retrySurplus(RefundId id) {
    return transactions.call(
        () -> {
          PaymentRefund failed = refunds.find(id).orElseThrow(Refusal::notFound);
          if (!failed.surplus() || failed.state() != RefundState.FAILED) {
            throw Refusal.conflict(
                "payments.not-retryable", "Only a surplus that failed can be tried again.");
          }
          orders.getObject().lock(failed.orderId());
          Capture capture =
              captures.find(failed.gateway(), refunds.gatewayPaymentOf(failed.id())).orElseThrow();
          return write(capture, failed.amount(), "surplus-again:" + failed.id(), failed.reason());
        });
  }

  private PaymentRefund write(Capture capture, Money amount, String cause, String reason) {
    attempts.lock(capture.attempt());
    Optional<PaymentRefund> before = refunds.findByCause(cause);
    if (before.isPresent()) {
      return requireSame(before.get(), capture, amount);
    }
    requireLeft(capture, amount);
    PaymentRefund refund =
        new PaymentRefund(
            RefundId.next(),
            capture.orderId(),
            capture.surplus(),
            cause,
            reason,
            amount,
            RefundState.REQUESTED,
            capture.gateway(),
            null,
            clock.instant(),
            null,
            null);
    refunds.insert(refund, capture);
    execution.soon(refund.id());
    return refund;
  }

  private void requireLeft(Capture capture, Money amount) {
    Money left =
        capture.amount().minus(new Money(refunds.gone(capture.id()), capture.amount().currency()));
    if (amount.compareTo(left) > 0) {
      throw new Refusal(
          "payments.refund-too-large",
          "Only " + MoneyFormat.full(left) + " of this payment is left to refund.");
    }
  }

  private static PaymentRefund requireSame(PaymentRefund before, Capture capture, Money amount) {
    if (!before.orderId().equals(capture.orderId()) || !before.amount().equals(amount)) {
      throw Refusal.conflict(
          "payments.refund-differs", "This refund was requested before with another amount.");
    }
    return before;
  }
}
