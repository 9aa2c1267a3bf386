package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.affiliates.commissions.Days;
import dev.halfmillion.affiliates.commissions.Why;
import dev.halfmillion.affiliates.web.SalesReader.Sale;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.ui.Tone;
import java.time.Instant;

/** Says sales in words. */
final class SaleWords {

  private SaleWords() {}

  /** The line as its affiliate reads it. */
  static SaleLine line(Sale sale, Instant now) {
    return line(sale, now, why(sale), "/affiliate/sales/" + sale.id());
  }

  /** The line as the academy's people read it; it leads to the order's trail. */
  static SaleLine staffLine(Sale sale, Instant now) {
    String why =
        Why.ofSomebody(
            sale.rule(), sale.coupon(), sale.channel(), sale.times().came(), sale.times().placed());
    return line(sale, now, why, "/admin/orders/" + sale.order());
  }

  private static SaleLine line(Sale sale, Instant now, String why, String href) {
    return new SaleLine(
        sale.id().toString(),
        Days.moment(sale.times().paid(), now),
        sale.product(),
        sale.buyer(),
        why,
        note(sale),
        MoneyFormat.full(sale.left()),
        tone(sale),
        status(sale),
        sale.test(),
        href);
  }

  static String why(Sale sale) {
    return Why.text(
        sale.rule(), sale.coupon(), sale.channel(), sale.times().came(), sale.times().placed());
  }

  static String note(Sale sale) {
    if (sale.status() == CommissionStatus.HELD) {
      return "Being checked before it counts";
    }
    if (sale.status() == CommissionStatus.REJECTED) {
      return "Checked and not granted";
    }
    if (sale.isDisputed()) {
      return MoneyFormat.full(sale.disputed()) + " held: the buyer’s bank disputes the payment";
    }
    Instant taken = sale.times().taken();
    if (taken == null) {
      return "";
    }
    String day = Days.full(taken);
    return sale.left().isZero()
        ? "Refunded on " + day + ", so it was taken back"
        : "%s taken back after a refund on %s".formatted(MoneyFormat.full(sale.taken()), day);
  }

  static Tone tone(Sale sale) {
    if (sale.isDisputed()) {
      return Tone.HELD;
    }
    return switch (sale.status()) {
      case PENDING -> Tone.PENDING;
      case HELD -> Tone.HELD;
      case APPROVED, ALLOCATED -> Tone.AVAILABLE;
      case PAID -> Tone.PAID;
      case REJECTED, REVERSED -> Tone.REVERSED;
    };
  }

  static String status(Sale sale) {
    if (sale.isDisputed()) {
      return Tone.HELD.word();
    }
    return switch (sale.status()) {
      case ALLOCATED -> "In a payout";
      case REJECTED -> "Not granted";
      default -> tone(sale).word();
    };
  }
}
