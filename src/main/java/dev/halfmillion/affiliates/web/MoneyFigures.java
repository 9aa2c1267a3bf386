package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.affiliates.web.EarningsReader.Totals;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.Kpi;
import java.util.List;
import org.springframework.stereotype.Component;

/** The figures at the top of the money page: together they are all that was ever earned. */
@Component
class MoneyFigures {

  private final PayoutOutlook outlook;

  MoneyFigures(PayoutOutlook outlook) {
    this.outlook = outlook;
  }

  List<Kpi> strip(UserId person, Totals totals) {
    Money available = totals.of(CommissionStatus.APPROVED).net();
    Money held = totals.of(CommissionStatus.HELD).net();
    Money pending = totals.of(CommissionStatus.PENDING).net().plus(held);
    Money paid = totals.of(CommissionStatus.PAID).net();
    return List.of(
        Kpi.of("Available now", MoneyFormat.full(available), outlook.sentence(person, available)),
        Kpi.of(
            "Pending",
            MoneyFormat.full(pending),
            held.isZero() ? "In the refund window" : MoneyFormat.full(held) + " of it is held"),
        Kpi.of(
            "On its way",
            MoneyFormat.full(totals.of(CommissionStatus.ALLOCATED).net()),
            "In a payout at the bank"),
        Kpi.of("Paid", MoneyFormat.full(paid), "All time"));
  }
}
