package dev.halfmillion.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Spreads one amount over several parts so that the parts always add up to the whole. */
public final class Allocation {

  private Allocation() {}

  /**
   * Shares by largest remainder: each part gets its floor, the minor units left over go to the
   * largest remainders, earlier parts first.
   *
   * @param total the whole; may be negative
   * @param weights one per part, none negative, at least one positive
   * @return one amount per weight, in order, adding up to the total
   */
  public static List<Money> byWeights(Money total, List<Long> weights) {
    long sum = weights.stream().mapToLong(Allocation::requireNotNegative).reduce(0, Math::addExact);
    if (sum == 0) {
      throw new IllegalArgumentException("Nothing to share by: all weights are zero");
    }
    long whole = Math.abs(total.minor());
    long[] parts = new long[weights.size()];
    long[] remainders = new long[weights.size()];
    long given = 0;
    for (int i = 0; i < parts.length; i++) {
      long product = Math.multiplyExact(whole, weights.get(i));
      parts[i] = product / sum;
      remainders[i] = product % sum;
      given += parts[i];
    }
    List<Integer> order =
        IntStream.range(0, parts.length)
            .boxed()
            .sorted(Comparator.comparingLong((Integer i) -> -remainders[i]))
            .toList();
    for (int i = 0; i < whole - given; i++) {
      parts[order.get(i)]++;
    }
    List<Money> shares = new ArrayList<>();
    for (long part : parts) {
      shares.add(new Money(total.isNegative() ? -part : part, total.currency()));
    }
    return List.copyOf(shares);
  }

  private static long requireNotNegative(long weight) {
    if (weight < 0) {
      throw new IllegalArgumentException("A weight is never negative: " + weight);
    }
    return weight;
  }
}
