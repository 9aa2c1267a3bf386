package dev.halfmillion.money;

/** The named ways to round; a stored figure keeps the name of the one that made it. */
public enum Rounding {
  /** To the nearest minor unit; exactly half goes away from zero. */
  HALF_UP {
    @Override
    public long divide(long dividend, long divisor) {
      if (divisor <= 0) {
        throw new IllegalArgumentException("Divisor must be positive: " + divisor);
      }
      long quotient = dividend / divisor;
      long remainder = Math.abs(dividend % divisor);
      boolean up = remainder >= divisor - remainder;
      return up ? quotient + Long.signum(dividend) : quotient;
    }
  };

  /** Divides once, in integers. */
  public abstract long divide(long dividend, long divisor);

  /** {@code amount × numerator / denominator} in wide integers, rounded once. */
  public long multiplyDivide(long amount, long numerator, long denominator) {
    long high = Math.multiplyHigh(amount, numerator);
    long low = amount * numerator;
    if ((high == 0 && low >= 0) || (high == -1 && low < 0)) {
      return divide(low, denominator);
    }
    throw new ArithmeticException("Amount too large to share out: " + amount + " × " + numerator);
  }
}
