package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.platform.PublicId;
import dev.halfmillion.sales.OrderDisputed;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Brings a commission to what is known of its line's refunds and disputes. What is held goes before
 * what is taken back, so that a whole reversal finds nothing held.
 */
@Component
class CommissionChanges {

  private final SoldLines lines;
  private final Reversals reversals;
  private final DisputeHolds holds;

  CommissionChanges(SoldLines lines, Reversals reversals, DisputeHolds holds) {
    this.lines = lines;
    this.reversals = reversals;
    this.holds = holds;
  }

  /** Refunds and disputes were heard of before the sale. */
  void catchUp(Commission commission, Instant at) {
    holds.settle(commission, "sale", at);
    Optional<SoldLines.LastRefund> last = lines.lastRefund(commission.sale().line());
    last.ifPresent(refund -> reversals.settle(commission, refund.refund(), refund.at()));
  }

  void refunded(Commission commission, UUID refund, Instant at) {
    holds.settle(commission, PublicId.format("rfd", refund), at);
    reversals.settle(commission, refund, at);
  }

  void disputed(Commission commission, OrderDisputed dispute) {
    String turn = dispute.open() ? ":opened" : ":ended";
    holds.settle(commission, PublicId.format("dsp", dispute.disputeId()) + turn, dispute.at());
  }
}
