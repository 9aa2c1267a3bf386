package dev.halfmillion.affiliates.web;

import dev.halfmillion.platform.ui.Kpi;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The affiliate's money.
 *
 * @param strip available, pending, on its way, paid
 * @param obstacle what keeps a payout from happening, or null
 * @param leftOut why the last payout went without, or null
 * @param coming what becomes available when
 * @param comingTotal its sum
 * @param held what is looked at before it counts, in a sentence, or null
 * @param payments what was paid and what is on its way
 * @param start what is to do before the first sale; empty after it
 * @param link what the phone's button copies
 */
public record MoneyPage(
    List<Kpi> strip,
    @Nullable String obstacle,
    @Nullable String leftOut,
    List<Coming> coming,
    String comingTotal,
    @Nullable String held,
    List<PaymentLine> payments,
    List<HomePage.StartStep> start,
    String link) {

  public MoneyPage {
    strip = List.copyOf(strip);
    coming = List.copyOf(coming);
    payments = List.copyOf(payments);
    start = List.copyOf(start);
  }

  /** What becomes available on a day. */
  public record Coming(String day, String sales, String amount) {}

  /**
   * A payout.
   *
   * @param reference the bank's, or empty
   * @param test whether it was made in trial
   */
  public record PaymentLine(
      String day,
      String sales,
      String reference,
      String amount,
      Tone tone,
      String status,
      boolean test) {}
}
