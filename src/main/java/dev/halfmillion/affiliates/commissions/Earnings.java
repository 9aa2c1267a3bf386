package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.CommissionId;
import dev.halfmillion.affiliates.CommissionPlan;
import dev.halfmillion.affiliates.CommissionRecorded;
import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.affiliates.commissions.Commission.Kind;
import dev.halfmillion.affiliates.tracking.Channel;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.sales.OrderPaid;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what a won line earns: the row, its journal, the signals it is held for, the news. */
@Component
class Earnings {

  private final AffiliateProgram program;
  private final UserDirectory people;
  private final SelfReferrals selfReferrals;
  private final BuyerNames buyerNames;
  private final CommissionRows rows;
  private final CommissionJournals journals;
  private final ApplicationEventPublisher events;

  Earnings(
      AffiliateProgram program,
      UserDirectory people,
      SelfReferrals selfReferrals,
      BuyerNames buyerNames,
      CommissionRows rows,
      CommissionJournals journals,
      ApplicationEventPublisher events) {
    this.program = program;
    this.people = people;
    this.selfReferrals = selfReferrals;
    this.buyerNames = buyerNames;
    this.rows = rows;
    this.journals = journals;
    this.events = events;
  }

  /** The commission, or empty where the line earns nothing. */
  Optional<Commission> earn(
      OrderPaid order, OrderPaid.Line line, Candidate winner, CommissionPlan plan) {
    Money amount = plan.rate().of(line.taxable());
    if (!amount.isPositive()) {
      return Optional.empty();
    }
    Affiliate affiliate = program.find(winner.affiliate()).orElseThrow();
    User person = people.get(affiliate.user());
    Set<SelfReferralSignal> signals = selfReferrals.signals(person, order, winner.click());
    boolean held = SelfReferrals.holds(signals);
    Commission commission =
        new Commission(
            CommissionId.next(),
            Kind.SALE,
            null,
            affiliate.id(),
            affiliate.user(),
            sale(order, line, winner, plan),
            amount,
            held ? CommissionStatus.HELD : CommissionStatus.PENDING,
            order.paidAt(),
            plan.availableAt(order.paidAt()),
            null);
    rows.add(commission, "sale:" + PublicId.format("lin", line.lineId()), order.paidAt());
    rows.addSignals(commission.id(), signals);
    journals.earned(commission);
    events.publishEvent(
        new CommissionRecorded(
            commission.id(), affiliate.id(), amount, held, commission.earnedAt()));
    return Optional.of(commission);
  }

  private static String channel(Candidate winner) {
    if (winner.click() != null) {
      return winner.click().origin().channel();
    }
    return winner.coupon() == null ? Channel.CODE : Channel.COUPON;
  }

  private Sale sale(OrderPaid order, OrderPaid.Line line, Candidate winner, CommissionPlan plan) {
    return new Sale(
        order.orderId(),
        line.lineId(),
        line.product(),
        line.title(),
        buyerNames.label(order.orderId()),
        channel(winner),
        line.gross(),
        line.taxable(),
        plan.rate(),
        plan.version());
  }
}
