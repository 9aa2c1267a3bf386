package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.payments.SaleChecks;
import dev.halfmillion.payments.SaleChecks.Wrong;
import dev.halfmillion.payments.gateways.GatewayRecord;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Mends differences, each by the way by which the thing would have been booked at first, so that
 * mending twice books once. Whoever has it mended, or says why it may stay, stands in the audit
 * log.
 */
@Service
public class Repairs {

  private static final int LONGEST_REASON = 300;

  private final Differences differences;
  private final Fetching fetching;
  private final Payments payments;
  private final ObjectProvider<SaleChecks> sales;
  private final AuditLog audit;
  private final Transactions transactions;
  private final BusinessClock clock;

  Repairs(
      Differences differences,
      Fetching fetching,
      Payments payments,
      ObjectProvider<SaleChecks> sales,
      AuditLog audit,
      Transactions transactions,
      BusinessClock clock) {
    this.differences = differences;
    this.fetching = fetching;
    this.payments = payments;
    this.sales = sales;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** One difference. */
  public Optional<Difference> find(UUID id) {
    return differences.find(id);
  }

  /**
   * Mends one. Calls the gateway where it must, so call it outside any transaction.
   *
   * @return what was done, in a sentence
   * @throws Refusal when it is closed, cannot be mended from here, or could not be mended now
   */
  public String mend(UUID id, UserId by) {
    Difference difference = differences.find(id).orElseThrow(Refusal::notFound);
    requireOpen(difference);
    String done =
        switch (difference.kind()) {
          case CAPTURE_MISSING -> fetching.fetch(difference, GatewayRecord.Kind.PAYMENT);
          case REFUND_MISSING, REFUND_UNKNOWN ->
              fetching.fetch(difference, GatewayRecord.Kind.REFUND);
          case SETTLEMENT_MISSING -> fetching.fetch(difference, GatewayRecord.Kind.SETTLEMENT);
          case FEE_MISSING -> fee(difference);
          case NO_GRANT -> sale(difference, by, Wrong.NO_GRANT, "What was bought is granted.");
          case NO_COMMISSION ->
              sale(
                  difference,
                  by,
                  Wrong.NO_COMMISSION,
                  "The sale was told once more; its commission follows within seconds.");
          default ->
              throw Refusal.conflict(
                  "reconciliation.not-mendable", "This cannot be mended from here.");
        };
    close(difference.id(), DifferenceState.REPAIRED, by, done);
    return done;
  }

  private String fee(Difference difference) {
    if (!fetching.asking(() -> payments.bookFee(difference.gateway(), difference.subject()))) {
      throw Refusal.conflict(
          "reconciliation.no-fee", "The gateway does not say what it kept of this payment.");
    }
    return "The fee is booked.";
  }

  private String sale(Difference difference, UserId by, Wrong wrong, String done) {
    UUID order = Objects.requireNonNull(difference.order());
    transactions.run(() -> sales.getObject().mend(wrong, order, by));
    return done;
  }

  /**
   * Closes one that cannot or need not be mended.
   *
   * @param reason why it may stay, at most 300 characters
   * @throws Refusal when the reason is missing or too long, or it is closed
   */
  public void explain(UUID id, String reason, UserId by) {
    if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
      throw new Refusal("reconciliation.reason", "Say why it may stay, in at most 300 characters.");
    }
    differences.find(id).orElseThrow(Refusal::notFound);
    close(id, DifferenceState.EXPLAINED, by, reason.strip());
  }

  private void close(UUID id, DifferenceState state, UserId by, String reason) {
    transactions.run(
        () -> {
          Difference difference = differences.lock(id).orElseThrow();
          requireOpen(difference);
          differences.close(id, state, by, reason, clock.instant());
          audit.record(
              by,
              "payments.difference-" + state.name().toLowerCase(java.util.Locale.ROOT),
              difference.name(),
              difference.kind().title() + " (" + difference.subject() + "): " + reason);
        });
  }

  private static void requireOpen(Difference difference) {
    if (difference.state() != DifferenceState.OPEN) {
      throw Refusal.conflict(
          "reconciliation.closed",
          "This difference is closed: " + difference.state().label() + ".");
    }
  }
}
