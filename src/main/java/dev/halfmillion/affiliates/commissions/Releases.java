package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.CommissionId;
import dev.halfmillion.affiliates.CommissionReleases;
import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Transactions;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Makes commissions available, each in a transaction of its own. */
@Service
class Releases implements CommissionReleases {

  private static final int AT_A_TIME = 500;

  private final CommissionRows rows;
  private final CommissionJournals journals;
  private final Transactions transactions;
  private final BusinessClock clock;

  Releases(
      CommissionRows rows,
      CommissionJournals journals,
      Transactions transactions,
      BusinessClock clock) {
    this.rows = rows;
    this.journals = journals;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public int releaseDue() {
    Instant now = clock.instant();
    int released = 0;
    List<CommissionId> due = rows.due(now, AT_A_TIME);
    while (!due.isEmpty()) {
      for (CommissionId id : due) {
        released += transactions.call(() -> release(id, now)) ? 1 : 0;
      }
      due = due.size() < AT_A_TIME ? List.of() : rows.due(now, AT_A_TIME);
    }
    return released;
  }

  /** Approves one commission with what was taken back of it; false when it no longer waits. */
  private boolean release(CommissionId id, Instant now) {
    Commission commission = rows.lock(id).orElseThrow();
    if (commission.status() != CommissionStatus.PENDING || commission.availableAt().isAfter(now)) {
      return false;
    }
    Money left =
        rows.reversals(id).stream()
            .map(Commission::amount)
            .reduce(commission.amount(), Money::plus);
    rows.moveTogether(id, CommissionStatus.PENDING, CommissionStatus.APPROVED, now);
    journals.credit(id, commission.user(), left, now);
    return true;
  }
}
