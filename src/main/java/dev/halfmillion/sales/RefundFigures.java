package dev.halfmillion.sales;

import dev.halfmillion.money.Allocation;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rounding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

  /** The same by the names of the lines; lines that give nothing are left out. */
  static Map<UUID, Money> spread(Money amount, Map<UUID, Money> left) {
    List<Money> shares = spread(amount, List.copyOf(left.values()));
    Map<UUID, Money> amounts = new LinkedHashMap<>();
    int i = 0;
    for (UUID line : left.keySet()) {
      Money share = shares.get(i++);
      if (share.isPositive()) {
        amounts.put(line, share);
      }
    }
    return amounts;
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
