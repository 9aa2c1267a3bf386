package dev.halfmillion.demo;

import dev.halfmillion.affiliates.CommissionReleases;
import dev.halfmillion.affiliates.PayoutPreparation;
import dev.halfmillion.payouts.BatchId;
import dev.halfmillion.payouts.PayoutBatches;
import dev.halfmillion.payouts.PayoutExports;
import dev.halfmillion.payouts.PayoutId;
import dev.halfmillion.payouts.PayoutReferences;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Commissions become available each night; affiliates are paid on the fifth of each month. */
@Component
@OnlyInDemo
class PayingChapter {

  private static final int PAYDAY = 5;

  private final CommissionReleases releases;
  private final PayoutPreparation preparation;
  private final PayoutBatches batches;
  private final PayoutExports exports;
  private final PayoutReferences references;
  private int payouts;

  PayingChapter(
      CommissionReleases releases,
      PayoutPreparation preparation,
      PayoutBatches batches,
      PayoutExports exports,
      PayoutReferences references) {
    this.releases = releases;
    this.preparation = preparation;
    this.batches = batches;
    this.exports = exports;
    this.references = references;
  }

  void release(Instant moment) {
    BusinessClock.at(moment, releases::releaseDue);
  }

  void payOnPayday(Chronicle chronicle, int day) {
    if (chronicle.calendar().date(day).getDayOfMonth() != PAYDAY) {
      return;
    }
    Instant morning = chronicle.calendar().moment(day, LocalTime.of(10, 5));
    BusinessClock.at(
        morning,
        () ->
            preparation
                .prepare(chronicle.id(DemoPerson.FINANCE1))
                .batch()
                .ifPresent(batch -> pay(chronicle, batch)));
  }

  private void pay(Chronicle chronicle, BatchId batch) {
    UserId maker = chronicle.id(DemoPerson.FINANCE1);
    UserId checker = chronicle.id(DemoPerson.FINANCE2);
    batches.submit(batch, maker);
    batches.approve(batch, checker, batches.linesHash(batch));
    exports.export(batch, maker);
    for (PayoutId payout : references.awaiting(batch)) {
      payouts++;
      references.enter(payout, "DEMO%012d".formatted(payouts), maker);
    }
  }
}
