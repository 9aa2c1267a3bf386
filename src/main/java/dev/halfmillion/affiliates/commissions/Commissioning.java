package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.CommissionPlan;
import dev.halfmillion.affiliates.commissions.AttributionRows.Attributed;
import dev.halfmillion.affiliates.program.Plans;
import dev.halfmillion.sales.OrderPaid;
import dev.halfmillion.sales.OrderRefunded;
import org.springframework.stereotype.Component;

/**
 * Decides for each line of a paid order who won it, and writes what that earns; takes back what a
 * refund demands. Events of a line wait for one another at its lock and may come twice or in any
 * order: the sums end the same. The caller brings the transaction.
 */
@Component
class Commissioning {

  private final SoldLines lines;
  private final AttributionRows attributions;
  private final CommissionRows commissions;
  private final Candidates candidates;
  private final Plans plans;
  private final Earnings earnings;
  private final Reversals reversals;

  Commissioning(
      SoldLines lines,
      AttributionRows attributions,
      CommissionRows commissions,
      Candidates candidates,
      Plans plans,
      Earnings earnings,
      Reversals reversals) {
    this.lines = lines;
    this.attributions = attributions;
    this.commissions = commissions;
    this.candidates = candidates;
    this.plans = plans;
    this.earnings = earnings;
    this.reversals = reversals;
  }

  void paid(OrderPaid order) {
    Decision decision = Decision.of(candidates.of(order), order.placedAt());
    CommissionPlan plan = plans.at(order.placedAt());
    for (OrderPaid.Line line : order.lines()) {
      lines.lock(line.lineId(), order.orderId());
      if (!attributions.isDecided(line.lineId())) {
        decide(order, line, decision, plan);
      }
    }
  }

  private void decide(
      OrderPaid order, OrderPaid.Line line, Decision decision, CommissionPlan plan) {
    attributions.add(
        new Attributed(line.lineId(), order.orderId(), order.placedAt()), decision, plan.version());
    decision
        .winner()
        .flatMap(winner -> earnings.earn(order, line, winner, plan))
        .ifPresent(
            commission ->
                lines
                    .lastRefund(line.lineId())
                    .ifPresent(last -> reversals.settle(commission, last.refund(), last.at())));
  }

  void refunded(OrderRefunded refund) {
    for (OrderRefunded.Line line : refund.lines()) {
      lines.lock(line.lineId(), refund.orderId());
      if (lines.refunded(refund, line)) {
        commissions
            .lockOfLine(line.lineId())
            .ifPresent(commission -> reversals.settle(commission, refund.refundId(), refund.at()));
      }
    }
  }
}
