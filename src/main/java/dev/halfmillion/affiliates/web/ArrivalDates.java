package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.affiliates.commissions.Days;
import dev.halfmillion.affiliates.web.EarningsReader.Coming;
import dev.halfmillion.affiliates.web.EarningsReader.Totals;
import dev.halfmillion.affiliates.web.PaymentsReader.Payment;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.live.TestMark;
import dev.halfmillion.platform.ui.TimelineStop;
import dev.halfmillion.platform.ui.Tone;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The money timeline: what came last, what is available, and when the rest follows. */
@Component
class ArrivalDates {

  private static final int STOPS = 4;

  private final EarningsReader earnings;
  private final PaymentsReader payments;
  private final TestMark mark;

  ArrivalDates(EarningsReader earnings, PaymentsReader payments, TestMark mark) {
    this.earnings = earnings;
    this.payments = payments;
    this.mark = mark;
  }

  /**
   * The stops of an affiliate.
   *
   * @param next what happens next with what is available
   */
  List<TimelineStop> of(AffiliateId affiliate, Totals totals, String next) {
    List<TimelineStop> stops = new ArrayList<>();
    payments.of(affiliate, 5).stream()
        .filter(payment -> mark.counts(payment.test()))
        .filter(payment -> payment.paid() != null && payment.returned() == null)
        .findFirst()
        .ifPresent(payment -> stops.add(paid(payment)));
    Money allocated = totals.of(CommissionStatus.ALLOCATED).net();
    if (allocated.isPositive()) {
      stops.add(stop("On its way", allocated, "In a payout at the bank", Tone.AVAILABLE, false));
    }
    Money available = totals.of(CommissionStatus.APPROVED).net();
    if (available.isPositive()) {
      stops.add(stop("Now", available, next, Tone.AVAILABLE, false));
    }
    addComing(earnings.coming(affiliate), stops);
    return stops;
  }

  /** One stop a day; what has no room stands together at the last. */
  private static void addComing(List<Coming> coming, List<TimelineStop> stops) {
    int room = Math.max(1, STOPS - stops.size());
    for (int i = 0; i < Math.min(room, coming.size()); i++) {
      boolean last = i == room - 1 && coming.size() > room;
      List<Coming> here = last ? coming.subList(i, coming.size()) : coming.subList(i, i + 1);
      Money sum = here.stream().map(Coming::net).reduce(Money.paise(0), Money::plus);
      String day = Days.brief(here.getLast().day());
      stops.add(
          stop(last ? "By " + day : day, sum, "Available, if not refunded", Tone.PENDING, true));
    }
  }

  private static TimelineStop paid(Payment payment) {
    String reference = payment.reference() == null ? "" : ", reference " + payment.reference();
    return stop(
        Days.full(java.util.Objects.requireNonNull(payment.paid())),
        payment.net(),
        "Paid" + reference,
        Tone.PAID,
        false);
  }

  private static TimelineStop stop(
      String when, Money amount, String note, Tone tone, boolean future) {
    return new TimelineStop(when, MoneyFormat.full(amount), note, tone, future);
  }
}
