package dev.halfmillion.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.platform.ui.Chart.Bar;
import dev.halfmillion.platform.ui.Chart.Fill;
import dev.halfmillion.platform.ui.Chart.Series;
import dev.halfmillion.platform.ui.Chart.Unit;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTests {

  @ParameterizedTest
  @CsvSource({
    "612_000, ₹0 ₹2k ₹4k ₹6k ₹8k",
    "135_525, ₹0 ₹500 ₹1k ₹1.5k",
    "0, ₹0 ₹1",
    "58_000_000, ₹0 ₹2L ₹4L ₹6L",
    "700_000_000, ₹0 ₹20L ₹40L ₹60L ₹80L",
    "6_000_000_000, ₹0 ₹2Cr ₹4Cr ₹6Cr",
    "60_000_000, ₹0 ₹2L ₹4L ₹6L",
    "50_000_000, ₹0 ₹2L ₹4L ₹6L"
  })
  void theAxisHasFewRoundSteps(String highest, String texts) {
    Chart chart = money(Long.parseLong(highest.replace("_", "")));
    assertThat(texts(chart)).containsExactly(texts.split(" "));
  }

  @Test
  void whatIsTakenBackHangsUnderTheZeroLine() {
    Chart chart = money(400_000, -100_000);
    assertThat(texts(chart)).containsExactly("−₹2k", "₹0", "₹2k", "₹4k");
    ChartDrawing drawing = chart.wide();
    double zero = Double.parseDouble(drawing.zero());
    ChartDrawing.Box earned = drawing.boxes().get(0);
    ChartDrawing.Box taken = drawing.boxes().get(1);
    assertThat(Double.parseDouble(earned.y()) + Double.parseDouble(earned.height()))
        .isEqualTo(zero);
    assertThat(Double.parseDouble(taken.y())).isEqualTo(zero);
    assertThat(Double.parseDouble(earned.height()))
        .isEqualTo(4 * Double.parseDouble(taken.height()), org.assertj.core.data.Offset.offset(.3));
  }

  @Test
  void seriesOfOneBarStandOnEachOther() {
    Chart chart =
        new Chart(
            "Commission",
            "Commission by status",
            Unit.MONEY,
            List.of(new Series("Paid", Fill.PAID), new Series("Pending", Fill.PENDING)),
            List.of(new Bar("1 Nov", "1 Nov", List.of(200_000L, 100_000L), List.of("a", "b"))));
    List<ChartDrawing.Box> boxes = chart.slim().boxes();
    double seam = Double.parseDouble(boxes.get(0).y());
    double foot = Double.parseDouble(boxes.get(1).y()) + Double.parseDouble(boxes.get(1).height());
    assertThat(foot).isEqualTo(seam, org.assertj.core.data.Offset.offset(.11));
    assertThat(boxes.get(1).title()).isEqualTo("1 Nov, Pending: b");
  }

  @Test
  void everythingStaysInsideTheDrawing() {
    ChartDrawing drawing =
        money(LongStream.range(0, 30).map(i -> i * 77_777 % 555_555).toArray()).slim();
    assertThat(drawing.boxes())
        .allSatisfy(
            box -> {
              double x = Double.parseDouble(box.x());
              assertThat(x).isGreaterThanOrEqualTo(drawing.left());
              assertThat(x + Double.parseDouble(box.width())).isLessThan(drawing.width());
              assertThat(Double.parseDouble(box.y())).isGreaterThanOrEqualTo(0);
            });
  }

  @Test
  void countsAreWholeNumbers() {
    Chart chart =
        new Chart(
            "Clicks",
            "Clicks by day",
            Unit.COUNT,
            List.of(new Series("Clicks", Fill.PLAIN)),
            List.of(new Bar("1 Nov", "", List.of(3L), List.of("3"))));
    assertThat(texts(chart)).containsExactly("0", "1", "2", "3");
    assertThat(chart.wide().ticks()).isEmpty();
  }

  @Test
  void aChartOfNothingSaysSo() {
    assertThat(money(0, 0).isEmpty()).isTrue();
    assertThat(money(0, 1).isEmpty()).isFalse();
    assertThat(money(0, 0).wide().boxes()).isEmpty();
  }

  @Test
  void aBarHasAValueAndATextForEachSeries() {
    assertThatThrownBy(
            () ->
                new Chart(
                    "t",
                    "s",
                    Unit.COUNT,
                    List.of(new Series("a", Fill.PLAIN)),
                    List.of(new Bar("b", "", List.of(1L, 2L), List.of("1", "2")))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Chart money(long... amounts) {
    return new Chart(
        "Commission",
        "Commission by day",
        Unit.MONEY,
        List.of(new Series("Commission", Fill.PLAIN)),
        LongStream.of(amounts)
            .mapToObj(v -> new Bar("day", "d", List.of(v), List.of(String.valueOf(v))))
            .toList());
  }

  private static List<String> texts(Chart chart) {
    return chart.wide().lines().stream().map(ChartDrawing.Line::text).toList();
  }
}
