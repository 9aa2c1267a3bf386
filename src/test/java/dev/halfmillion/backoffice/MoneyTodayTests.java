package dev.halfmillion.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.backoffice.MoneyToday.Figures;
import dev.halfmillion.backoffice.MoneyToday.Owed;
import dev.halfmillion.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTodayTests {

  private static final Money NOTHING = Money.rupees(0);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "all is settled            | 1000 | 0    | 100 | 200 | 700 | 0   | 0   | 0",
        "the very first sale       | 0    | 1952 | 100 | 123 | 0   | 223 | 223 | 0",
        "part is settled           | 150  | 1952 | 100 | 123 | 0   | 73  | 73  | 0",
        "too much was taken out    | 50   | 60   | 100 | 123 | 0   | 173 | 60  | 113",
        "gateways took more back   | 50   | -60  | 0   | 0   | 0   | 10  | 0   | 10",
        "nothing was sold          | 0    | 0    | 0   | 0   | 0   | 0   | 0   | 0",
        "less tax than its credit  | 0    | 1959 | 0   | -7  | 0   | 0   | 0   | 0",
        "affiliates owe us         | 100  | 0    | -50 | 30  | 70  | 0   | 0   | 0",
        "exactly what is owed      | 223  | 500  | 100 | 123 | 0   | 0   | 0   | 0",
      })
  void whatIsSafeIsNeverNegativeAndWhatIsMissingIsTold(
      String when,
      long bank,
      long atGateways,
      long affiliates,
      long tax,
      long safe,
      long beyond,
      long awaited,
      long uncovered) {
    Figures figures =
        new Figures(
            Money.rupees(bank),
            Money.rupees(atGateways),
            Money.rupees(tax),
            NOTHING,
            new Owed(Money.rupees(affiliates), NOTHING, NOTHING, NOTHING),
            NOTHING,
            NOTHING);

    assertThat(figures.safeToWithdraw()).isEqualTo(Money.rupees(safe));
    assertThat(figures.beyondBank()).isEqualTo(Money.rupees(beyond));
    assertThat(figures.awaited()).isEqualTo(Money.rupees(awaited));
    assertThat(figures.uncovered()).isEqualTo(Money.rupees(uncovered));
  }
}
