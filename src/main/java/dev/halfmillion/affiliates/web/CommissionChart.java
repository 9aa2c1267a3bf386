package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.affiliates.commissions.Days;
import dev.halfmillion.affiliates.web.Recent.DayPart;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.ui.Chart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Thirty days of commission, each day's by what became of it. */
final class CommissionChart {

  static final int LENGTH = 30;

  private static final List<Chart.Series> SERIES =
      List.of(
          new Chart.Series("Paid", Chart.Fill.PAID),
          new Chart.Series("Available", Chart.Fill.AVAILABLE),
          new Chart.Series("Pending", Chart.Fill.PENDING));

  private static final String NOTHING = MoneyFormat.full(Money.paise(0));

  private CommissionChart() {}

  static Chart of(List<DayPart> parts, LocalDate today) {
    List<Chart.Bar> bars = new ArrayList<>();
    for (int ago = LENGTH - 1; ago >= 0; ago--) {
      LocalDate day = today.minusDays(ago);
      List<Long> values =
          LongStream.range(0, SERIES.size())
              .map(series -> sum(parts, day, (int) series))
              .boxed()
              .toList();
      bars.add(
          new Chart.Bar(
              Days.brief(day), tick(day, ago), values, values.stream().map(v -> text(v)).toList()));
    }
    return new Chart("Commission, last 30 days", summary(parts), Chart.Unit.MONEY, SERIES, bars);
  }

  static Money total(List<DayPart> parts) {
    return Money.paise(parts.stream().mapToLong(DayPart::netMinor).sum());
  }

  private static long sum(List<DayPart> parts, LocalDate day, int series) {
    return parts.stream()
        .filter(part -> part.day().equals(day) && series(part.status()) == series)
        .mapToLong(DayPart::netMinor)
        .sum();
  }

  private static int series(CommissionStatus status) {
    return switch (status) {
      case PAID -> 0;
      case APPROVED, ALLOCATED -> 1;
      default -> 2;
    };
  }

  private static String tick(LocalDate day, int ago) {
    if (ago == 0) {
      return "Today";
    }
    return ago % 7 == 0 ? Days.brief(day) : "";
  }

  private static String summary(List<DayPart> parts) {
    long days = parts.stream().map(DayPart::day).distinct().count();
    return "%s on %d of 30 days".formatted(MoneyFormat.full(total(parts)), days);
  }

  private static String text(long minor) {
    return minor == 0 ? NOTHING : MoneyFormat.full(Money.paise(minor));
  }
}
