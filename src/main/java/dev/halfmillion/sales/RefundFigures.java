package dev.halfmillion.sales;

import dev.halfmillion.money.Allocation;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rounding;
import java.util.List;

/**
 * Works out what a refund takes from each line and how much of that is tax.
 *
 * <p>The tax is worked out on what has gone back in all, less what was worked out before. So after
 * any number of refunds in any order, the halves returned are {@code round(half × returned ÷
 * gross)}, and exactly the line's own when all of it has gone back.
 */
final class RefundFigures {

  private RefundFigures() {}

  /**
   * Spreads an amount over what is left of the lines, by largest remainder.
   *
   * @param left what can still go back of each line; adds up to at least the amount
   */
  static List<Money> spread(Money amount, List<Money> left) {
    return Allocation.byWeights(amount, left.stream().map(Money::minor).toList());
  }

  /** The amount that goes back of a line now, split into its taxable value and its tax. */
  static InclusiveTax split(InclusiveTax price, Money before, Money now) {
    Money half = half(price, before.plus(now)).minus(half(price, before));
    return new InclusiveTax(now, now.minus(half).minus(half), half);
  }

  private static Money half(InclusiveTax price, Money returned) {
    long half =
        Rounding.HALF_UP.multiplyDivide(
            price.half().minor(), returned.minor(), price.gross().minor());
    return new Money(half, returned.currency());
  }
}
