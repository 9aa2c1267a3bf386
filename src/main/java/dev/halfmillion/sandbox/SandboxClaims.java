package dev.halfmillion.sandbox;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.sandbox.SandboxDispute.Status;
import dev.halfmillion.sandbox.SandboxPayment.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What payers' banks claim back, and how it is decided; the customer hears of each turn. */
@Service
@NotInProduction
public class SandboxClaims {

  private static final Duration TO_RESPOND = Duration.ofDays(10);

  private final SandboxPayments payments;
  private final SandboxDisputes disputes;
  private final SandboxEvents events;
  private final WebhookDelivery delivery;
  private final Transactions transactions;
  private final BusinessClock clock;

  SandboxClaims(
      SandboxPayments payments,
      SandboxDisputes disputes,
      SandboxEvents events,
      WebhookDelivery delivery,
      Transactions transactions,
      BusinessClock clock) {
    this.payments = payments;
    this.disputes = disputes;
    this.events = events;
    this.delivery = delivery;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The last dispute over what paid an order. */
  public Optional<SandboxDispute> ofOrder(SandboxOrder order) {
    return paid(order).flatMap(payment -> disputes.ofPayment(payment.id()));
  }

  /** Whether what paid an order can be disputed; once for each payment. */
  public boolean opens(SandboxOrder order) {
    return paid(order).isPresent() && ofOrder(order).isEmpty();
  }

  /** The payer has the bank claim the payment back; nothing where that was done. */
  public void open(SandboxOrder order) {
    transactions.run(
        () ->
            paid(order)
                .flatMap(payment -> payments.lock(payment.id()))
                .filter(payment -> disputes.ofPayment(payment.id()).isEmpty())
                .ifPresent(this::open));
  }

  private void open(SandboxPayment payment) {
    Instant now = clock.instant();
    SandboxDispute dispute =
        new SandboxDispute(
            SandboxIds.next("disp"),
            payment.id(),
            payment.amount(),
            Status.OPEN,
            now.plus(TO_RESPOND),
            now,
            now);
    disputes.insert(dispute);
    tell("created", dispute, payment);
  }

  /** The bank decides; nothing where no dispute is open. */
  public void decide(SandboxOrder order, boolean forTheShop) {
    transactions.run(
        () ->
            paid(order)
                .flatMap(payment -> payments.lock(payment.id()))
                .ifPresent(
                    payment ->
                        disputes
                            .ofPayment(payment.id())
                            .filter(dispute -> dispute.status() == Status.OPEN)
                            .ifPresent(
                                dispute ->
                                    turn(
                                        dispute, payment, forTheShop ? Status.WON : Status.LOST))));
  }

  private void turn(SandboxDispute dispute, SandboxPayment payment, Status status) {
    Instant now = clock.instant();
    disputes.turn(dispute.id(), status, now);
    tell(
        status.name().toLowerCase(Locale.ROOT),
        new SandboxDispute(
            dispute.id(),
            dispute.paymentId(),
            dispute.amount(),
            status,
            dispute.respondBy(),
            dispute.createdAt(),
            now),
        payment);
  }

  private void tell(String turn, SandboxDispute dispute, SandboxPayment payment) {
    String reason = payment.method() == Method.CARD ? "fraudulent" : "goods_not_received";
    delivery.send(events.dispute("payment.dispute." + turn, dispute, reason), Duration.ZERO);
  }

  private Optional<SandboxPayment> paid(SandboxOrder order) {
    return payments.ofOrder(order.id()).stream()
        .filter(payment -> payment.status() == SandboxPayment.Status.CAPTURED)
        .findFirst();
  }
}
