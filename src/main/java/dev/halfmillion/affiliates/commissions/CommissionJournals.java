package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.CommissionId;
import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Journal;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.Money;
import dev.halfmillion.payouts.Payouts;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What commissions mean in the books. What is available and later is posted by payouts. */
@Component
class CommissionJournals {

  static final AccountRef EXPENSE = AccountRef.expense("commission-expense");
  static final AccountRef PENDING = AccountRef.liability("affiliate-pending");
  static final AccountRef AVAILABLE = AccountRef.liability("affiliate-available");
  static final AccountRef DISPUTED = AccountRef.liability("affiliate-disputed");
  static final AccountRef ALLOCATED = AccountRef.liability("affiliate-allocated");

  private final Ledger ledger;
  private final Payouts payouts;

  CommissionJournals(Ledger ledger, Payouts payouts) {
    this.ledger = ledger;
    this.payouts = payouts;
  }

  void earned(Commission commission) {
    String cause = "commission:" + PublicId.format("lin", commission.sale().line());
    ledger.post(
        Journal.because(cause, commission.earnedAt())
            .about(commission.sale().order())
            .saying("Commission on " + commission.sale().title())
            .debit(EXPENSE, commission.amount())
            .credit(PENDING.of(commission.user()), commission.amount()));
  }

  /** A refund takes back; what was available already goes back through payouts. */
  void takenBack(Commission reversal) {
    ledger.post(
        Journal.because("clawback:" + reversal.id(), reversal.earnedAt())
            .about(reversal.sale().order())
            .saying("Taken back after a refund of " + reversal.sale().title())
            .debit(PENDING.of(reversal.user()), reversal.amount().negated())
            .credit(EXPENSE, reversal.amount().negated()));
    if (!reversal.isPending()) {
      credit(reversal.id(), reversal.user(), reversal.amount(), reversal.earnedAt());
    }
  }

  /** A dispute holds a share, or gives it back; what was available goes through payouts. */
  void held(Commission hold) {
    boolean back = hold.amount().isPositive();
    ledger.post(
        Journal.because("disputed:" + hold.id(), hold.earnedAt())
            .about(hold.sale().order())
            .saying(
                (back ? "No longer held for a dispute: " : "Held for a dispute: ")
                    + hold.sale().title())
            .debit(PENDING.of(hold.user()), hold.amount().negated())
            .credit(DISPUTED.of(hold.user()), hold.amount().negated()));
    if (!hold.isPending()) {
      credit(hold.id(), hold.user(), hold.amount(), hold.earnedAt());
    }
  }

  void rejected(Commission commission, Money left, Instant at) {
    ledger.post(
        Journal.because("rejected:" + commission.id(), at)
            .about(commission.sale().order())
            .saying("Commission not granted after review")
            .debit(PENDING.of(commission.user()), left)
            .credit(EXPENSE, left));
  }

  void credit(CommissionId id, UserId payee, Money amount, Instant at) {
    payouts.credit(payee, amount, "credit:" + id, at);
  }
}
