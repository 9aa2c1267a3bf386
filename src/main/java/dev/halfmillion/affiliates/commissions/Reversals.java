package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.affiliates.commissions.Commission.Kind;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.PublicId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes back of a commission what its line's refunds demand. With C the commission, the sum taken
 * back is always {@code round(C × refunded / gross)}, whatever order events come in, because each
 * step takes the difference to it.
 */
@Component
class Reversals {

  private final CommissionRows rows;
  private final SoldLines lines;
  private final CommissionJournals journals;
  private final BusinessClock clock;

  Reversals(
      CommissionRows rows, SoldLines lines, CommissionJournals journals, BusinessClock clock) {
    this.rows = rows;
    this.lines = lines;
    this.journals = journals;
    this.clock = clock;
  }

  /**
   * Brings a commission to what the refunds known so far leave of it. The caller holds the locks of
   * the line and of the commission.
   *
   * @param refund the one that gave the occasion
   * @param at when it was given back
   */
  void settle(Commission commission, UUID refund, Instant at) {
    if (commission.status() == CommissionStatus.REJECTED) {
      return;
    }
    List<Commission> before = rows.changes(commission.id());
    Money taken = taken(commission, before);
    Money claw = due(commission).minus(taken);
    if (!claw.isPositive()) {
      return;
    }
    Commission reversal = commission.reversal(claw, at);
    String cause =
        "reversal:"
            + PublicId.format("rfd", refund)
            + ":"
            + PublicId.format("lin", commission.sale().line());
    rows.add(reversal, cause, clock.instant());
    journals.takenBack(reversal);
    boolean whole = taken.plus(claw).equals(commission.amount());
    if (whole && canMoveTogether(commission, before)) {
      rows.moveTogether(commission, CommissionStatus.REVERSED, null);
    }
  }

  private Money due(Commission commission) {
    return commission.share(lines.refundedMinor(commission.sale().line()));
  }

  private static boolean canMoveTogether(Commission commission, List<Commission> changes) {
    return commission.isUnclaimed()
        && commission.payout() == null
        && changes.stream().allMatch(r -> r.status() == commission.status() && r.payout() == null);
  }

  private static Money taken(Commission commission, List<Commission> changes) {
    return changes.stream()
        .filter(change -> change.kind() == Kind.REVERSAL)
        .map(reversal -> reversal.amount().negated())
        .reduce(Money.zero(commission.amount().currency()), Money::plus);
  }
}
