package dev.halfmillion.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MoneyTests {

  static LongStream seeds() {
    return new Random().longs(20);
  }

  @ParameterizedTest
  @CsvSource({
    "99900, 1800, 84662, 7619, 15238",
    "199900, 1800, 169406, 15247, 30494",
    "499900, 1800, 423644, 38128, 76256",
    "100, 1800, 84, 8, 16",
    "0, 1800, 0, 0, 0",
    "199900, 0, 199900, 0, 0"
  })
  void taxInsideAPriceSplitsIntoTwoEqualHalves(
      long gross, int rate, long taxable, long half, long tax) {
    InclusiveTax split = InclusiveTax.split(Money.paise(gross), new Rate(rate));

    assertThat(split.taxable()).isEqualTo(Money.paise(taxable));
    assertThat(split.half()).isEqualTo(Money.paise(half));
    assertThat(split.tax()).isEqualTo(Money.paise(tax));
  }

  @Test
  void eightyPercentOfTheTaxableValueOfTheDemoCourse() {
    Money taxable = InclusiveTax.split(Money.rupees(1_999), Rate.percent(18)).taxable();

    assertThat(Rate.percent(80).of(taxable)).isEqualTo(Money.paise(135_525));
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 1", "-1, 2, -1", "3, 2, 2", "1, 3, 0", "2, 3, 1", "-5, 10, -1", "-4, 10, 0"})
  void halfUpGoesAwayFromZero(long dividend, long divisor, long expected) {
    assertThat(Rounding.HALF_UP.divide(dividend, divisor)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void partsAlwaysAddUpToTheWhole(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      Money total = Money.paise(random.nextLong(-10_000_000, 10_000_000));
      List<Long> weights = random.longs(1 + random.nextInt(6), 0, 1_000_000).boxed().toList();
      if (weights.stream().allMatch(w -> w == 0)) {
        continue;
      }
      List<Money> parts = Allocation.byWeights(total, weights);
      assertThat(parts).hasSameSizeAs(weights);
      assertThat(parts.stream().reduce(Money.paise(0), Money::plus)).isEqualTo(total);
      long sum = weights.stream().mapToLong(Long::longValue).sum();
      for (int i = 0; i < parts.size(); i++) {
        double exact = (double) total.minor() * weights.get(i) / sum;
        assertThat(Math.abs(parts.get(i).minor() - exact)).isLessThan(1.0);
      }
    }
  }

  @Test
  void theLargestRemainderGetsThePaisaLeftOver() {
    assertThat(Allocation.byWeights(Money.paise(100), List.of(1L, 1L, 1L)))
        .containsExactly(Money.paise(34), Money.paise(33), Money.paise(33));
    assertThat(Allocation.byWeights(Money.paise(-100), List.of(1L, 2L)))
        .containsExactly(Money.paise(-33), Money.paise(-67));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "579634464 | ₹57,96,344.64",
        "57963400 | ₹5,79,634.00",
        "199900 | ₹1,999.00",
        "99900 | ₹999.00",
        "5 | ₹0.05",
        "-135525 | −₹1,355.25",
        "10000000000 | ₹10,00,00,000.00"
      })
  void rupeesAreWrittenInLakhAndCrore(long paise, String text) {
    assertThat(MoneyFormat.full(Money.paise(paise))).isEqualTo(text);
  }

  @Test
  void aListPriceMayDropItsZeroes() {
    assertThat(MoneyFormat.plain(Money.rupees(1_999))).isEqualTo("₹1,999");
    assertThat(MoneyFormat.plain(Money.paise(199_950))).isEqualTo("₹1,999.50");
  }

  @ParameterizedTest
  @CsvSource({
    "0, ₹0",
    "99900, ₹999",
    "200000, ₹2k",
    "15000000, ₹1.5L",
    "2000000000, ₹2Cr",
    "-200000, −₹2k"
  })
  void axesAreShort(long paise, String text) {
    assertThat(MoneyFormat.axis(Money.paise(paise))).isEqualTo(text);
  }

  @Test
  void yenHaveNoDecimalsAndDinarsThree() {
    assertThat(MoneyFormat.full(Money.of(1_234_567, "JPY"))).isEqualTo("JPY\u00a01,234,567");
    assertThat(MoneyFormat.full(Money.of(1_234_567, "KWD"))).isEqualTo("KWD\u00a01,234.567");
  }

  @Test
  void currenciesAreNeverMixedAndSumsNeverOverflow() {
    Money dollars = Money.of(1, "USD");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Money.paise(1).plus(dollars));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> new Money(Long.MAX_VALUE, Money.INR).plus(Money.paise(1)));
    assertThat(Money.zero(Currency.getInstance("USD")).isZero()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1800, 18 %", "8000, 80 %", "1250, 12.5 %", "5, 0.05 %", "0, 0 %"})
  void ratesAreWrittenInPercent(int basisPoints, String text) {
    assertThat(new Rate(basisPoints).text()).isEqualTo(text);
  }
}
