package dev.halfmillion.sandbox;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.sandbox.SandboxPayment.Method;
import dev.halfmillion.sandbox.SandboxPayment.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the gateway and the banks behind it do, each in one transaction; it sends nothing. */
@Component
@NotInProduction
class SandboxBank {

  /** How long the bank takes to carry out a refund. */
  private static final Duration REFUND = Duration.ofSeconds(2);

  private final SandboxOrders orders;
  private final SandboxPayments payments;
  private final SandboxRefunds refunds;
  private final SandboxSettlements settlements;
  private final Transactions transactions;
  private final BusinessClock clock;

  SandboxBank(
      SandboxOrders orders,
      SandboxPayments payments,
      SandboxRefunds refunds,
      SandboxSettlements settlements,
      Transactions transactions,
      BusinessClock clock) {
    this.orders = orders;
    this.payments = payments;
    this.refunds = refunds;
    this.settlements = settlements;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The order of a receipt, made if there was none. */
  SandboxOrder order(SandboxOrder wanted) {
    return transactions.call(
        () -> {
          if (orders.insert(wanted)) {
            return wanted;
          }
          SandboxOrder known = orders.findByReceipt(wanted.receipt()).orElseThrow();
          if (!known.amount().equals(wanted.amount())) {
            throw new SandboxRefusal("This receipt was used for another amount.");
          }
          return known;
        });
  }

  /**
   * A payment goes through: the one that was pending, or a new one.
   *
   * @param again whether an order that is paid is paid once more
   * @return the payment, or empty if the order was paid
   */
  Optional<SandboxPayment> approve(String orderId, Method method, boolean again) {
    return transactions.call(
        () -> {
          SandboxOrder order = lock(orderId);
          List<SandboxPayment> before = payments.ofOrder(orderId);
          if (!again && before.stream().anyMatch(p -> p.status() == Status.CAPTURED)) {
            return Optional.empty();
          }
          return Optional.of(save(open(before, order, method).captured(clock.instant())));
        });
  }

  /** A payment is declined. */
  SandboxPayment decline(String orderId, Method method) {
    return transactions.call(
        () -> {
          SandboxOrder order = lock(orderId);
          SandboxPayment payment = open(payments.ofOrder(orderId), order, method);
          return save(payment.failed("The bank declined this payment.", clock.instant()));
        });
  }

  /** The bank agrees to a payment and does not finish it. */
  SandboxPayment leavePending(String orderId, Method method) {
    return transactions.call(
        () -> {
          SandboxOrder order = lock(orderId);
          return save(open(payments.ofOrder(orderId), order, method));
        });
  }

  /** The refund of a receipt, made if there was none; history has no time for the bank's pause. */
  SandboxRefund refund(String paymentId, String receipt, long minor) {
    return transactions.call(
        () -> {
          SandboxPayment payment =
              payments
                  .lock(paymentId)
                  .orElseThrow(() -> new SandboxRefusal("There is no such payment."));
          Optional<SandboxRefund> known = refunds.findByReceipt(receipt);
          if (known.isPresent()) {
            return known.get();
          }
          requireLeft(payment, minor);
          Instant now = clock.instant();
          SandboxRefund refund =
              new SandboxRefund(
                  SandboxIds.next("rfnd"),
                  paymentId,
                  receipt,
                  new Money(minor, payment.amount().currency()),
                  BusinessClock.travelling(),
                  now,
                  now);
          refunds.insert(refund);
          return refund;
        });
  }

  /** Carries out the refunds whose pause is over; within the caller's transaction. */
  List<SandboxRefund> processRefunds() {
    Instant now = clock.instant();
    return refunds.lockPending(now.minus(REFUND)).stream()
        .map(
            refund -> {
              refunds.process(refund.id(), now);
              return new SandboxRefund(
                  refund.id(),
                  refund.paymentId(),
                  refund.receipt(),
                  refund.amount(),
                  true,
                  refund.createdAt(),
                  now);
            })
        .toList();
  }

  /** Makes the transfer that is due. */
  Optional<SandboxSettlement> settle() {
    return transactions.call(() -> settlements.settle(clock.instant()));
  }

  private SandboxOrder lock(String orderId) {
    return orders.lock(orderId).orElseThrow(() -> new SandboxRefusal("There is no such order."));
  }

  private SandboxPayment open(List<SandboxPayment> before, SandboxOrder order, Method method) {
    return before.stream()
        .filter(payment -> payment.status() == Status.AUTHORIZED)
        .findFirst()
        .orElseGet(() -> SandboxPayment.of(order, method, clock.instant()));
  }

  private SandboxPayment save(SandboxPayment payment) {
    payments.save(payment);
    return payment;
  }

  private void requireLeft(SandboxPayment payment, long minor) {
    if (payment.status() != Status.CAPTURED) {
      throw new SandboxRefusal("Only a captured payment can be refunded.");
    }
    if (minor <= 0 || minor > payment.amount().minor() - refunds.totalOf(payment.id())) {
      throw new SandboxRefusal("The amount is larger than what is left of the payment.");
    }
  }
}
