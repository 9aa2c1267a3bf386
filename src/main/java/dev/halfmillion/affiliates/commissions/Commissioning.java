package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.CommissionPlan;
import dev.halfmillion.affiliates.commissions.AttributionRows.Attributed;
import dev.halfmillion.affiliates.program.Plans;
import dev.halfmillion.sales.OrderDisputed;
import dev.halfmillion.sales.OrderPaid;
import dev.halfmillion.sales.OrderRefunded;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides for each line of a paid order who won it, and writes what that earns; takes back what a
 * refund demands and holds what a dispute does. Events of a line wait for one another at its lock
 * and may come twice or in any order: the sums end the same. The caller brings the transaction.
 */
@Component
class Commissioning {

  private final SoldLines lines;
  private final AttributionRows attributions;
  private final CommissionRows commissions;
  private final Candidates candidates;
  private final Plans plans;
  private final Earnings earnings;
  private final CommissionChanges changes;

  Commissioning(
      SoldLines lines,
      AttributionRows attributions,
      CommissionRows commissions,
      Candidates candidates,
      Plans plans,
      Earnings earnings,
      CommissionChanges changes) {
    this.lines = lines;
    this.attributions = attributions;
    this.commissions = commissions;
    this.candidates = candidates;
    this.plans = plans;
    this.earnings = earnings;
    this.changes = changes;
  }

  void paid(OrderPaid order) {
    Decision decision = Decision.of(candidates.of(order), order.placedAt());
    CommissionPlan plan = plans.at(order.placedAt());
    for (OrderPaid.Line line : order.lines()) {
      if (lines.lock(line.lineId(), order.orderId())) {
        decide(order, line, decision, plan);
      } else if (!attributions.isDecided(line.lineId())) {
        decide(order, line, decision, plan)
            .ifPresent(commission -> changes.catchUp(commission, order.paidAt()));
      }
    }
  }

  private Optional<Commission> decide(
      OrderPaid order, OrderPaid.Line line, Decision decision, CommissionPlan plan) {
    attributions.add(
        new Attributed(line.lineId(), order.orderId(), order.placedAt()), decision, plan.version());
    return decision.winner().flatMap(winner -> earnings.earn(order, line, winner, plan));
  }

  void refunded(OrderRefunded refund) {
    for (OrderRefunded.Line line : refund.lines()) {
      lines.lock(line.lineId(), refund.orderId());
      if (lines.refunded(refund, line)) {
        if (refund.dispute() != null) {
          lines.undisputed(line.lineId(), refund.dispute(), line.lineGross(), refund.at());
        }
        commissions
            .lockOfLine(line.lineId())
            .ifPresent(commission -> changes.refunded(commission, refund.refundId(), refund.at()));
      }
    }
  }

  void disputed(OrderDisputed dispute) {
    for (OrderDisputed.Line line : dispute.lines()) {
      lines.lock(line.lineId(), dispute.orderId());
      if (takes(dispute, line)) {
        commissions
            .lockOfLine(line.lineId())
            .ifPresent(commission -> changes.disputed(commission, dispute));
      }
    }
  }

  private boolean takes(OrderDisputed dispute, OrderDisputed.Line line) {
    if (dispute.open()) {
      return lines.disputed(dispute, line);
    }
    lines.undisputed(line.lineId(), dispute.disputeId(), line.lineGross(), dispute.at());
    return true;
  }
}
