package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.affiliates.web.EarningsReader.Standing;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.ui.Kpi;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The figures at the top of the money page: together they are all that was ever earned. */
@Component
class MoneyFigures {

  private final EarningsReader earnings;
  private final PayoutOutlook outlook;

  MoneyFigures(EarningsReader earnings, PayoutOutlook outlook) {
    this.earnings = earnings;
    this.outlook = outlook;
  }

  List<Kpi> strip(AffiliateId affiliate, Map<CommissionStatus, Standing> standings) {
    Money available = net(standings, CommissionStatus.APPROVED);
    Money held = net(standings, CommissionStatus.HELD);
    Money pending = net(standings, CommissionStatus.PENDING).plus(held);
    Money paid = earnings.paidSince(affiliate, Instant.EPOCH);
    return List.of(
        Kpi.of(
            "Available now", MoneyFormat.full(available), outlook.sentence(affiliate, available)),
        Kpi.of(
            "Pending",
            MoneyFormat.full(pending),
            held.isZero() ? "In the refund window" : MoneyFormat.full(held) + " of it is held"),
        Kpi.of(
            "On its way",
            MoneyFormat.full(net(standings, CommissionStatus.ALLOCATED)),
            "In a payout at the bank"),
        Kpi.of("Paid", MoneyFormat.full(paid), "All time"));
  }

  private static Money net(Map<CommissionStatus, Standing> standings, CommissionStatus status) {
    return standings.getOrDefault(status, Standing.NOTHING).net();
  }
}
