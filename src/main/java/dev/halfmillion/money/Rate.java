package dev.halfmillion.money;

/**
 * A share in integer basis points: 1,800 is 18 %, 8,000 is 80 %.
 *
 * @param basisPoints hundredths of a percent, never negative
 */
public record Rate(int basisPoints) {

  public static final Rate ZERO = new Rate(0);

  public Rate {
    if (basisPoints < 0) {
      throw new IllegalArgumentException("A rate is never negative: " + basisPoints);
    }
  }

  /** A rate of whole percents. */
  public static Rate percent(int percent) {
    return new Rate(Math.multiplyExact(percent, 100));
  }

  /** This share of an amount, rounded once by {@link Rounding#HALF_UP}. */
  public Money of(Money amount) {
    return new Money(
        Rounding.HALF_UP.divide(Math.multiplyExact(amount.minor(), basisPoints), 10_000),
        amount.currency());
  }

  public boolean isZero() {
    return basisPoints == 0;
  }

  /** The rate for people: "18 %", "12.5 %". */
  public String text() {
    int whole = basisPoints / 100;
    int rest = basisPoints % 100;
    if (rest == 0) {
      return whole + " %";
    }
    String decimals = rest % 10 == 0 ? String.valueOf(rest / 10) : "%02d".formatted(rest);
    return whole + "." + decimals + " %";
  }
}
