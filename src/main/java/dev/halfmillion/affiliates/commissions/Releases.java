package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.CommissionId;
import dev.halfmillion.affiliates.CommissionReleases;
import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Transactions;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Makes commissions available, each in a transaction of its own. */
@Service
class Releases implements CommissionReleases {

  private static final Logger log = LoggerFactory.getLogger(Releases.class);
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
    Set<CommissionId> failed = new HashSet<>();
    List<CommissionId> due = rows.due(now, AT_A_TIME);
    while (!failed.containsAll(due)) {
      for (CommissionId id : due) {
        released += !failed.contains(id) && releaseOrNote(id, now, failed) ? 1 : 0;
      }
      due = due.size() < AT_A_TIME ? List.of() : rows.due(now, AT_A_TIME + failed.size());
    }
    return released;
  }

  /** One that cannot be released keeps no other waiting. */
  private boolean releaseOrNote(CommissionId id, Instant now, Set<CommissionId> failed) {
    try {
      return transactions.call(() -> release(id, now));
    } catch (RuntimeException broken) {
      log.error("Commission {} could not be released; it is tried again", id, broken);
      failed.add(id);
      return false;
    }
  }

  /** Approves one commission with what was taken back of it; false when it no longer waits. */
  private boolean release(CommissionId id, Instant now) {
    Commission commission = rows.lock(id).orElseThrow();
    if (commission.status() != CommissionStatus.PENDING || commission.availableAt().isAfter(now)) {
      return false;
    }
    Money left =
        rows.changes(id).stream().map(Commission::amount).reduce(commission.amount(), Money::plus);
    rows.moveTogether(commission, CommissionStatus.APPROVED, now);
    journals.credit(id, commission.user(), left, now);
    return true;
  }
}
