package dev.halfmillion.platform;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import java.time.Instant;

/**
 * What buyers are promised about their money and what staff may give back alone, as the owner or
 * {@code HALFMILLION_REFUNDS_DAYS} and its like settle it. The words of the promise are made here,
 * so that every page says the same.
 *
 * @param days for how many days after the day of payment the promise holds; 0 for no promise
 * @param percent it holds while less than this much of a course was watched; 100 for any
 * @param secondPersonAbove the sum of one order's refunds, in rupees, up to which one person
 *     decides
 * @param aloneInAYear how many refunds a buyer gets in twelve months without anybody looking
 */
public record RefundTerms(int days, int percent, long secondPersonAbove, int aloneInAYear) {

  /** What holds where nothing is settled: 14 days, less than 30 % watched. */
  static RefundTerms of(KnownSettings known) {
    return new RefundTerms(
        Math.toIntExact(known.number(Setting.REFUND_DAYS, 14)),
        Math.toIntExact(known.number(Setting.REFUND_PERCENT, 30)),
        known.number(Setting.REFUND_SECOND_PERSON_ABOVE, 10_000),
        Math.toIntExact(known.number(Setting.REFUND_ALONE_IN_A_YEAR, 2)));
  }

  /** Whether anything is promised. */
  public boolean promised() {
    return days > 0;
  }

  /** Up to which sum of one order's refunds one person decides. */
  public Money alone() {
    return Money.rupees(secondPersonAbove);
  }

  /** Whether so much of a course is little enough. */
  public boolean isLittle(Rate watched) {
    return percent == 100 || watched.basisPoints() < percent * 100;
  }

  /**
   * When the promise of a payment ends: with the last day, by the calendar in India. The answer is
   * the first moment at which it no longer holds.
   */
  public Instant endOf(Instant paidAt) {
    return Zones.dateInIndia(paidAt).plusDays(days + 1L).atStartOfDay(Zones.INDIA).toInstant();
  }

  /** The promise in a few words, for a list of facts; empty where nothing is promised. */
  public String brief() {
    if (!promised()) {
      return "";
    }
    String within = "Money back within " + count();
    return percent == 100
        ? within + ", no reason asked"
        : within + ", if you have watched less than " + percent + " %";
  }

  /** The promise as sentences. */
  public String sentence() {
    if (!promised()) {
      return "A sale is final, unless the course is broken or is not what its page said.";
    }
    String within = "Within " + count() + " of buying you get your money back";
    return percent == 100
        ? within + ". We ask for no reason."
        : within
            + ", as long as you have watched less than "
            + percent
            + " % of the course. We ask for no reason.";
  }

  /** The number of days: "14 days". */
  public String count() {
    return days == 1 ? "1 day" : days + " days";
  }
}
