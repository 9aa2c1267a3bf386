package dev.halfmillion.payouts;

import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.identity.UserRoles;
import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Journal;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the people of a payout: two of finance, and payees with money to be paid. */
class PayoutStory {

  private static final AtomicInteger NEXT = new AtomicInteger(1_000);

  private final UserRegistration registration;
  private final UserRoles roles;
  private final Payees payees;
  private final Payouts payouts;
  private final PayoutBatches batches;
  private final Ledger ledger;
  private final BusinessClock clock;

  PayoutStory(
      UserRegistration registration,
      UserRoles roles,
      Payees payees,
      Payouts payouts,
      PayoutBatches batches,
      Ledger ledger,
      BusinessClock clock) {
    this.registration = registration;
    this.roles = roles;
    this.payees = payees;
    this.payouts = payouts;
    this.batches = batches;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Somebody with roles; without any, a learner. */
  UserId person(String name, Role... held) {
    String email =
        name.toLowerCase().replace(" ", "") + NEXT.incrementAndGet() + "@payouts.example.test";
    UserId user = registration.ensure(email, name, null);
    for (Role role : held) {
      roles.grant(user, role, null);
    }
    return user;
  }

  UserId finance(String name) {
    return person(name, Role.FINANCE);
  }

  /** A payee with a bank account of an own kind. */
  UserId payee(String name) {
    UserId user = person(name, Role.AFFILIATE);
    payees.enterPerson(user, name, newPan(), user);
    payees.enterMethod(user, newAccount(name), user);
    return user;
  }

  /** A payee with this much available. */
  UserId payee(String name, long paise) {
    UserId user = payee(name);
    earn(user, paise);
    return user;
  }

  /** Lets commission arise and become available. */
  void earn(UserId payee, long paise) {
    String cause = UUID.randomUUID().toString();
    accrue(payee, paise);
    payouts.credit(payee, Money.paise(paise), "credit:" + cause, clock.instant());
  }

  /** Lets commission arise, still pending. */
  void accrue(UserId payee, long paise) {
    ledger.post(
        Journal.because("earned:" + UUID.randomUUID(), clock.instant())
            .debit(AccountRef.expense("commission-expense"), Money.paise(paise))
            .credit(AccountRef.liability("affiliate-pending").of(payee), Money.paise(paise)));
  }

  static Pan newPan() {
    int n = NEXT.incrementAndGet();
    return new Pan("ABCP" + (char) ('A' + n % 26) + "%04d".formatted(n % 10_000) + "K");
  }

  static BankAccount newAccount(String holder) {
    return new BankAccount(holder, "5010%08d".formatted(NEXT.incrementAndGet()), "HDFC0001234");
  }

  /** A submitted batch with one line for each payee, of all that is available to them. */
  BatchId submitted(UserId maker, UserId... receivers) {
    BatchId batch = batches.open(maker);
    for (UserId payee : receivers) {
      batches.addLine(batch, payee, payouts.available(payee), List.of(UUID.randomUUID()));
    }
    batches.submit(batch, maker);
    return batch;
  }

  /** Where a payee's money is. */
  Purse purse(UserId payee) {
    return new Purse(
        balance("affiliate-pending", payee),
        balance("affiliate-available", payee),
        balance("affiliate-allocated", payee));
  }

  long bank() {
    return ledger.balance(AccountRef.asset("bank"), Money.INR).minor();
  }

  private long balance(String code, UserId payee) {
    return ledger.balance(AccountRef.liability(code).of(payee), Money.INR).minor();
  }

  /** In paise. */
  record Purse(long pending, long available, long allocated) {}
}
