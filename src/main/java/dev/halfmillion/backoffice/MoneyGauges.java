package dev.halfmillion.backoffice;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.watching.Gauges;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whose money it is, for those who watch from outside. */
@Component
class MoneyGauges implements Gauges {

  private final MoneyToday money;

  MoneyGauges(MoneyToday money) {
    this.money = money;
  }

  @Override
  public List<Reading> readings() {
    MoneyToday.Figures figures = money.figures(Money.INR);
    return List.of(
        of("bank", figures.bank()),
        of("at-gateways", figures.atGateways()),
        of("owed-affiliates-pending", figures.owed().pending()),
        of("owed-affiliates-available", figures.owed().available()),
        of("owed-affiliates-allocated", figures.owed().allocated()),
        of("owed-affiliates-disputed", figures.owed().disputed()),
        of("owed-tax", figures.tax()),
        of("owed-buyers-surplus", figures.surplus()),
        of("owed-buyers-refunds", figures.refunds()),
        of("owed-beyond-bank", figures.beyondBank()),
        of("owed-uncovered", figures.uncovered()),
        of("safe-to-withdraw", figures.safeToWithdraw()));
  }

  private static Reading of(String what, Money amount) {
    return new Reading(
        "money.paise",
        "Money by whose it is, in hundredths of a rupee",
        "of",
        what,
        amount.minor());
  }
}
