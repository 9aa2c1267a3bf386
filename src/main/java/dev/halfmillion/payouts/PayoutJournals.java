package dev.halfmillion.payouts;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Journal;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The postings of a payout. Each has the line for its cause, so that a step done twice posts once.
 */
@Component
class PayoutJournals {

  private static final AccountRef PENDING = AccountRef.liability("affiliate-pending");
  private static final AccountRef AVAILABLE = AccountRef.liability("affiliate-available");
  private static final AccountRef ALLOCATED = AccountRef.liability("affiliate-allocated");
  private static final AccountRef BANK = AccountRef.asset("bank");

  private final Ledger ledger;

  PayoutJournals(Ledger ledger) {
    this.ledger = ledger;
  }

  /** What a payee could be paid now. */
  Money available(UserId payee) {
    return ledger.balance(AVAILABLE.of(payee), Money.INR);
  }

  void credit(UserId payee, Money net, String cause, Instant at) {
    ledger.post(
        Journal.because(cause, at)
            .about(payee)
            .saying("Earnings become available")
            .debit(PENDING.of(payee), net)
            .credit(AVAILABLE.of(payee), net));
  }

  void allocate(Line line, Instant at) {
    post("payout-allocated:", line, at, "set aside", AVAILABLE, ALLOCATED);
  }

  void release(Line line, Instant at) {
    post("payout-released:", line, at, "taken out of its batch", ALLOCATED, AVAILABLE);
  }

  void refuse(Line line, Instant at) {
    post("payout-returned:", line, at, "refused by the bank", ALLOCATED, AVAILABLE);
  }

  void pay(Line line, Instant at) {
    ledger.post(
        journal("payout-paid:", line, at, "paid")
            .debit(ALLOCATED.of(line.payee()), line.net())
            .credit(BANK, line.net()));
  }

  void takeBack(Line line, Instant at) {
    ledger.post(
        journal("payout-returned:", line, at, "returned by the bank")
            .debit(BANK, line.net())
            .credit(AVAILABLE.of(line.payee()), line.net()));
  }

  private void post(
      String cause, Line line, Instant at, String what, AccountRef from, AccountRef to) {
    ledger.post(
        journal(cause, line, at, what)
            .debit(from.of(line.payee()), line.net())
            .credit(to.of(line.payee()), line.net()));
  }

  private static Journal journal(String cause, Line line, Instant at, String what) {
    return Journal.because(cause + line.id(), at)
        .about(line.id())
        .saying("Payout " + line.number() + " " + what);
  }
}
