package dev.halfmillion.demo.web;

import dev.halfmillion.platform.ui.Chart;
import dev.halfmillion.platform.ui.Kpi;
import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.platform.ui.Split;
import dev.halfmillion.platform.ui.TimelineStop;
import dev.halfmillion.platform.ui.Tone;
import java.util.ArrayList;
import java.util.List;

/** What the living style sheet shows in its widgets. */
public record LookSheet(
    List<Kpi> kpis,
    List<TimelineStop> stops,
    Chart chart,
    Split split,
    List<Option> states,
    List<Option> ways,
    List<Problem> problems) {

  private static final int DAYS = 30;

  /** The figures of the pictures the design was made from. */
  public static LookSheet sample() {
    return new LookSheet(
        List.of(
            Kpi.of("Available now", "₹14,229.85", "Goes to HDFC ••4417 on Friday, 27 November"),
            new Kpi("Pending", "₹31,850.15", "20 in their refund window, 1 held", "#pending"),
            Kpi.of("Paid since 1 April", "₹1,42,351.80", "16 sales, last on 20 November"),
            Kpi.of("Clicks to sales", "2.4 %", "1,992 clicks, 48 sales, 30 days")),
        List.of(
            new TimelineStop("20 Nov", "₹23,040.00", "Paid to HDFC ••4417", Tone.PAID, false),
            new TimelineStop("27 Nov", "₹14,229.85", "Next payout", Tone.AVAILABLE, false),
            new TimelineStop("4 Dec", "₹16,941.70", "Payout, if not refunded", Tone.PENDING, true),
            new TimelineStop(
                "11 Dec", "₹14,908.45", "Payout, if not refunded", Tone.PENDING, true)),
        thirtyDays(),
        oneSale(),
        List.of(Option.of("27", "Maharashtra"), Option.of("29", "Karnataka")),
        List.of(
            new Option("upi", "UPI", "PhonePe, GPay, Paytm"),
            new Option("bank", "Bank account", "Account number and IFSC")),
        List.of(new Problem("ifsc", "The fifth character of an IFSC is a zero")));
  }

  private static Split oneSale() {
    return new Split(
        "Where ₹1,999 goes",
        List.of(
            new Split.Part("You, 80 % of ₹1,694.06", "₹1,355.25", 135_525),
            new Split.Part("Academy", "₹338.81", 33_881),
            new Split.Part("GST 18 %, included in the price", "₹304.94", 30_494)),
        "Price paid",
        "₹1,999.00");
  }

  private static Chart thirtyDays() {
    List<Chart.Bar> bars = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      long amount = 67_763L * ((day * 7 + day / 3) % 8);
      int layer = day < 10 ? 0 : day < 16 ? 1 : 2;
      bars.add(bar(day, layer, day == 12 ? -67_763L : amount));
    }
    return new Chart(
        "Commission by day",
        "Commission of the last 30 days, by status",
        Chart.Unit.MONEY,
        List.of(
            new Chart.Series("Paid", Chart.Fill.PAID),
            new Chart.Series("Available", Chart.Fill.AVAILABLE),
            new Chart.Series("Pending", Chart.Fill.PENDING)),
        bars);
  }

  private static Chart.Bar bar(int day, int layer, long amount) {
    List<Long> values = new ArrayList<>(List.of(0L, 0L, 0L));
    values.set(layer, amount);
    String date = 1 + day + " Nov";
    List<String> texts = values.stream().map(v -> v == 0 ? "0" : "₹" + v / 100).toList();
    return new Chart.Bar(date, day % 7 == 0 ? date : "", values, texts);
  }
}
