package dev.halfmillion.platform.ui;

import java.math.BigDecimal;

/** A scale of round steps around zero, and the short texts on it. */
record ChartScale(long low, long high, long step, Chart.Unit unit) {

  private static final int STEPS = 4;
  private static final long RUPEE = 100;
  private static final long THOUSAND = 1_000 * RUPEE;
  private static final long LAKH = 100_000 * RUPEE;
  private static final long CRORE = 10_000_000 * RUPEE;

  static ChartScale of(Chart chart) {
    long highest = 0;
    long lowest = 0;
    for (Chart.Bar bar : chart.bars()) {
      highest = Math.max(highest, sum(bar, true));
      lowest = Math.min(lowest, sum(bar, false));
    }
    long least = chart.unit() == Chart.Unit.MONEY ? RUPEE : 1;
    long step = roundStep(Math.max(least, (highest - lowest + STEPS - 1) / STEPS), least);
    long high = Math.max(step, ceiling(highest, step));
    return new ChartScale(-ceiling(-lowest, step), high, step, chart.unit());
  }

  String text(long value) {
    String sign = value < 0 ? "−" : "";
    long size = Math.abs(value);
    if (unit == Chart.Unit.COUNT) {
      return size >= 1_000 ? sign + part(size, 1_000, "k") : sign + size;
    }
    if (size >= CRORE) {
      return sign + "₹" + part(size, CRORE, "Cr");
    }
    if (size >= LAKH) {
      return sign + "₹" + part(size, LAKH, "L");
    }
    return size >= THOUSAND ? sign + "₹" + part(size, THOUSAND, "k") : sign + "₹" + size / RUPEE;
  }

  private static long sum(Chart.Bar bar, boolean above) {
    return bar.values().stream().filter(v -> v > 0 == above).mapToLong(Long::longValue).sum();
  }

  private static long ceiling(long value, long step) {
    return (value + step - 1) / step * step;
  }

  /** The next of 1, 2, 5, 10, 20, 50 … of the smallest unit. */
  private static long roundStep(long atLeast, long least) {
    long power = least;
    while (power * 10 <= atLeast) {
      power *= 10;
    }
    for (long factor : new long[] {1, 2, 5}) {
      if (power * factor >= atLeast) {
        return power * factor;
      }
    }
    return power * 10;
  }

  private static String part(long size, long whole, String suffix) {
    return BigDecimal.valueOf(size)
            .divide(BigDecimal.valueOf(whole))
            .stripTrailingZeros()
            .toPlainString()
        + suffix;
  }
}
