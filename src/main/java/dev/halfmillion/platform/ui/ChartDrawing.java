package dev.halfmillion.platform.ui;

import java.util.ArrayList;
import java.util.List;

/**
 * The geometry of a chart at one size, in the units of its own view box.
 *
 * @param width of the view box
 * @param height of the view box
 * @param left where the plot begins, right of the axis texts
 * @param zero height of the zero line
 * @param lines grid lines with their texts
 * @param boxes pieces of the bars
 * @param ticks texts under the axis
 */
public record ChartDrawing(
    int width,
    int height,
    int left,
    String zero,
    List<Line> lines,
    List<Box> boxes,
    List<Tick> ticks) {

  private static final int LEFT = 48;
  private static final int TOP = 8;
  private static final int BOTTOM = 26;
  private static final double HALF_LETTER = 3.6;

  /**
   * A grid line.
   *
   * @param y height
   * @param text what it stands for
   */
  public record Line(String y, String text) {}

  /**
   * A piece of a bar.
   *
   * @param x left
   * @param y top
   * @param width across
   * @param height down
   * @param fill class of its colour
   * @param title what it says when pointed at
   */
  public record Box(
      String x, String y, String width, String height, Chart.Fill fill, String title) {}

  /**
   * A text under the axis.
   *
   * @param x where it is held
   * @param anchor which part of it is held there: its middle, but its end at the right edge
   * @param text what it says
   */
  public record Tick(String x, String anchor, String text) {}

  static ChartDrawing of(Chart chart, int width, int height) {
    ChartScale scale = ChartScale.of(chart);
    Plot plot = new Plot(scale, TOP, height - TOP - BOTTOM);
    List<Line> lines = new ArrayList<>();
    for (long at = scale.low(); at <= scale.high(); at += scale.step()) {
      lines.add(new Line(number(plot.y(at)), scale.text(at)));
    }
    List<Box> boxes = new ArrayList<>();
    List<Tick> ticks = new ArrayList<>();
    double slot = (width - LEFT) / (double) Math.max(1, chart.bars().size());
    for (int i = 0; i < chart.bars().size(); i++) {
      Chart.Bar bar = chart.bars().get(i);
      double middle = LEFT + slot * (i + 0.5);
      stack(chart, bar, plot, middle, Math.min(slot * 0.72, 44), boxes);
      if (!bar.tick().isEmpty()) {
        ticks.add(tick(bar.tick(), middle, width));
      }
    }
    return new ChartDrawing(width, height, LEFT, number(plot.y(0)), lines, boxes, ticks);
  }

  private static Tick tick(String text, double middle, int width) {
    double half = text.length() * HALF_LETTER;
    return middle + half > width
        ? new Tick(number(width), "end", text)
        : new Tick(number(middle), "middle", text);
  }

  private static void stack(
      Chart chart, Chart.Bar bar, Plot plot, double middle, double width, List<Box> boxes) {
    long up = 0;
    long down = 0;
    for (int i = 0; i < chart.series().size(); i++) {
      long value = bar.values().get(i);
      if (value == 0) {
        continue;
      }
      long from = value > 0 ? up : down;
      long to = from + value;
      double top = plot.y(Math.max(from, to));
      double tall = Math.max(1.5, plot.y(Math.min(from, to)) - top);
      Chart.Series series = chart.series().get(i);
      boxes.add(
          new Box(
              number(middle - width / 2),
              number(top),
              number(width),
              number(tall),
              series.fill(),
              bar.label() + ", " + series.name() + ": " + bar.texts().get(i)));
      up = value > 0 ? to : up;
      down = value > 0 ? down : to;
    }
  }

  private static String number(double value) {
    long tenths = Math.round(value * 10);
    return (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
  }

  private record Plot(ChartScale scale, double top, double tall) {
    double y(long value) {
      double whole = scale.high() - scale.low();
      return top + tall * (scale.high() - value) / whole;
    }
  }
}
