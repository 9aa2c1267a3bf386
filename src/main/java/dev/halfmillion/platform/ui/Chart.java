package dev.halfmillion.platform.ui;

import java.util.List;
import java.util.Locale;

/**
 * A bar chart: bars side by side, each stacked from the series. What is below zero hangs under the
 * zero line.
 *
 * @param title what is shown, also the name of the table
 * @param summary the chart in one sentence, for who cannot see it
 * @param unit what the axis counts
 * @param series the layers of a bar, from the zero line outwards
 * @param bars in order
 */
public record Chart(String title, String summary, Unit unit, List<Series> series, List<Bar> bars) {

  /** What the axis counts. */
  public enum Unit {
    /** Minor units of rupees: ₹2k, ₹1.5L, ₹2Cr. */
    MONEY,
    /** Whole things. */
    COUNT
  }

  /** How a layer is filled; statuses keep their colour everywhere. */
  public enum Fill {
    PAID,
    AVAILABLE,
    PENDING,
    REVERSED,
    PLAIN,
    SECOND;

    /** The name as it stands in class names. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One layer.
   *
   * @param name in the legend and the table
   * @param fill its colour
   */
  public record Series(String name, Fill fill) {}

  /**
   * One bar.
   *
   * @param label its full name, in the table
   * @param tick its short name under the axis, empty for most bars of a long chart
   * @param values one per series
   * @param texts the same as read by people
   */
  public record Bar(String label, String tick, List<Long> values, List<String> texts) {
    public Bar {
      values = List.copyOf(values);
      texts = List.copyOf(texts);
    }
  }

  public Chart {
    series = List.copyOf(series);
    bars = List.copyOf(bars);
    for (Bar bar : bars) {
      if (bar.values().size() != series.size() || bar.texts().size() != series.size()) {
        throw new IllegalArgumentException("A bar needs one value and one text per series");
      }
    }
  }

  /** Whether there is anything to see. */
  public boolean isEmpty() {
    return bars.stream().allMatch(bar -> bar.values().stream().allMatch(value -> value == 0));
  }

  /** The drawing for a desk. */
  public ChartDrawing wide() {
    return ChartDrawing.of(this, 820, 220);
  }

  /** The drawing for a phone. */
  public ChartDrawing slim() {
    return ChartDrawing.of(this, 354, 190);
  }
}
