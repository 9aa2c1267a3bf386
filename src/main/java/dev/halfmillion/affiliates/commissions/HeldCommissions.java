package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.CommissionId;
import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import org.springframework.stereotype.Service;

/** Decides on commissions that were held for review. */
@Service
public class HeldCommissions {

  private static final int LONGEST_REASON = 300;

  private final CommissionRows rows;
  private final CommissionJournals journals;
  private final DisputeHolds holds;
  private final AuditLog audit;
  private final Transactions transactions;
  private final BusinessClock clock;

  HeldCommissions(
      CommissionRows rows,
      CommissionJournals journals,
      DisputeHolds holds,
      AuditLog audit,
      Transactions transactions,
      BusinessClock clock) {
    this.rows = rows;
    this.journals = journals;
    this.holds = holds;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Lets a held commission go its way: it waits for the end of its refund window. */
  public void release(CommissionId id, UserId by, String reason) {
    decide(id, by, reason, CommissionStatus.PENDING);
  }

  /** Refuses a held commission: it is written off in the books. */
  public void reject(CommissionId id, UserId by, String reason) {
    decide(id, by, reason, CommissionStatus.REJECTED);
  }

  private void decide(CommissionId id, UserId by, String reason, CommissionStatus to) {
    String words = reason.strip();
    if (words.isEmpty() || words.length() > LONGEST_REASON) {
      throw new Refusal("commission.reason", "Give a reason of at most 300 characters.");
    }
    transactions.run(
        () -> {
          Commission commission = rows.lock(id).orElseThrow(Refusal::notFound);
          if (commission.status() != CommissionStatus.HELD) {
            throw Refusal.conflict("commission.not-held", "This commission is not held any more.");
          }
          if (to == CommissionStatus.REJECTED) {
            holds.end(commission, "rejected", clock.instant());
            journals.rejected(commission, left(commission), clock.instant());
          }
          rows.moveTogether(commission, to, null);
          rows.decided(id, by, words);
          audit.record(
              by,
              to == CommissionStatus.REJECTED
                  ? "affiliates.commission-rejected"
                  : "affiliates.commission-released",
              id.toString(),
              MoneyFormat.full(commission.amount()) + ": " + words);
        });
  }

  private Money left(Commission commission) {
    return rows.changes(commission.id()).stream()
        .map(Commission::amount)
        .reduce(commission.amount(), Money::plus);
  }
}
