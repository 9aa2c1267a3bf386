package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.affiliates.commissions.Commission.Kind;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.PublicId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Holds the share of a commission whose payment a bank disputes, wherever the commission is on its
 * way: a negative row, and the opposite once the dispute has ended, both at the rate of the sale.
 * With C the commission, what is held is always {@code round(C × (refunded + disputed) ÷ gross) −
 * round(C × refunded ÷ gross)}, whatever order events come in.
 */
@Component
class DisputeHolds {

  private final CommissionRows rows;
  private final SoldLines lines;
  private final CommissionJournals journals;
  private final BusinessClock clock;

  DisputeHolds(
      CommissionRows rows, SoldLines lines, CommissionJournals journals, BusinessClock clock) {
    this.rows = rows;
    this.lines = lines;
    this.journals = journals;
    this.clock = clock;
  }

  /**
   * Brings what is held of a commission to what is disputed of its line. The caller holds the locks
   * of the line and of the commission.
   *
   * @param occasion the refund or dispute that gave it, with its turn
   */
  void settle(Commission commission, String occasion, Instant at) {
    if (commission.status() != CommissionStatus.REJECTED) {
      long refunded = lines.refundedMinor(commission.sale().line());
      long disputed = lines.disputedMinor(commission.sale().line());
      Money due = commission.share(refunded + disputed).minus(commission.share(refunded));
      move(commission, due, occasion, at);
    }
  }

  /** Holds nothing of a commission any more. */
  void end(Commission commission, String occasion, Instant at) {
    move(commission, Money.zero(commission.amount().currency()), occasion, at);
  }

  private void move(Commission commission, Money due, String occasion, Instant at) {
    Money more = due.minus(held(commission));
    if (more.isZero()) {
      return;
    }
    Commission hold = commission.hold(more, at);
    String cause = "hold:" + occasion + ":" + PublicId.format("lin", commission.sale().line());
    rows.add(hold, cause, clock.instant());
    journals.held(hold);
  }

  private Money held(Commission commission) {
    return rows.changes(commission.id()).stream()
        .filter(change -> change.kind() == Kind.DISPUTE)
        .map(change -> change.amount().negated())
        .reduce(Money.zero(commission.amount().currency()), Money::plus);
  }
}
