package dev.halfmillion.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefundFiguresTests {

  @Test
  void threeThirdsOf999ReturnExactlyItsTax() {
    InclusiveTax price = InclusiveTax.split(Money.rupees(999), Rate.percent(18));
    Money third = Money.paise(33_300);

    InclusiveTax first = RefundFigures.split(price, Money.paise(0), third);
    InclusiveTax second = RefundFigures.split(price, third, third);
    InclusiveTax last = RefundFigures.split(price, third.plus(third), third);

    assertThat(first.half()).isEqualTo(Money.paise(2_540));
    assertThat(second.half()).isEqualTo(Money.paise(2_539));
    assertThat(last.half()).isEqualTo(Money.paise(2_540));
    assertThat(first.half().plus(second.half()).plus(last.half())).isEqualTo(price.half());
  }

  @Test
  void aWholeRefundReturnsTheSaleItself() {
    InclusiveTax price = InclusiveTax.split(Money.rupees(1_999), Rate.percent(18));

    assertThat(RefundFigures.split(price, Money.paise(0), price.gross())).isEqualTo(price);
  }

  static LongStream seeds() {
    return LongStream.concat(LongStream.range(0, 200), LongStream.of(System.nanoTime()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void partialRefundsOverLinesAlwaysAddUp(long seed) {
    Random random = new Random(seed);
    List<InclusiveTax> prices = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(6); i++) {
      prices.add(
          InclusiveTax.split(
              Money.paise(1 + random.nextInt(500_000)), new Rate(random.nextInt(2_801))));
    }
    List<Money> returned = new ArrayList<>(prices.stream().map(p -> Money.paise(0)).toList());
    List<Money> halves = new ArrayList<>(returned);
    long left = prices.stream().mapToLong(p -> p.gross().minor()).sum();
    while (left > 0) {
      Money amount = Money.paise(random.nextInt(8) == 0 ? left : 1 + random.nextLong(left));
      left -= amount.minor();
      refund(prices, returned, halves, amount);
      for (int i = 0; i < prices.size(); i++) {
        checkLine(prices.get(i), returned.get(i), halves.get(i));
      }
    }
    for (int i = 0; i < prices.size(); i++) {
      assertThat(returned.get(i)).isEqualTo(prices.get(i).gross());
      assertThat(halves.get(i)).isEqualTo(prices.get(i).half());
    }
  }

  private static void refund(
      List<InclusiveTax> prices, List<Money> returned, List<Money> halves, Money amount) {
    List<Money> room = new ArrayList<>();
    for (int i = 0; i < prices.size(); i++) {
      room.add(prices.get(i).gross().minus(returned.get(i)));
    }
    List<Money> shares = RefundFigures.spread(amount, room);
    assertThat(shares.stream().reduce(Money::plus)).contains(amount);
    for (int i = 0; i < prices.size(); i++) {
      InclusiveTax part = RefundFigures.split(prices.get(i), returned.get(i), shares.get(i));
      assertThat(part.taxable().plus(part.tax())).isEqualTo(shares.get(i));
      returned.set(i, returned.get(i).plus(shares.get(i)));
      halves.set(i, halves.get(i).plus(part.half()));
    }
  }

  /** What has gone back so far is within half a paisa of its due share of the tax. */
  private static void checkLine(InclusiveTax price, Money returned, Money half) {
    assertThat(returned.minor()).isBetween(0L, price.gross().minor());
    double due = (double) price.half().minor() * returned.minor() / price.gross().minor();
    assertThat((double) half.minor()).isBetween(due - 0.5001, due + 0.5001);
  }
}
