package dev.halfmillion.payouts;

import dev.halfmillion.identity.GuardedAccounts;
import dev.halfmillion.platform.UserId;
import org.springframework.stereotype.Component;

/** Whoever has entered where payouts go, or only who they are by law, is guarded. */
@Component
class PaidPeople implements GuardedAccounts {

  private final PayeeRecords payees;

  PaidPeople(PayeeRecords payees) {
    this.payees = payees;
  }

  @Override
  public boolean guards(UserId user) {
    return payees.summary(user).isPresent();
  }
}
