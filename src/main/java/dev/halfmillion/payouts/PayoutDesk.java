package dev.halfmillion.payouts;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What every step of a payout needs: the time, the right to do it, and the note of who did it. */
@Component
class PayoutDesk {

  private final BusinessClock clock;
  private final AuditLog audit;
  private final UserDirectory people;

  PayoutDesk(BusinessClock clock, AuditLog audit, UserDirectory people) {
    this.clock = clock;
    this.audit = audit;
    this.people = people;
  }

  Instant now() {
    return clock.instant();
  }

  /** Refuses everybody who is neither of finance nor the owner, whatever door they came by. */
  void requireFinance(UserId by) {
    boolean finance =
        people
            .find(by)
            .filter(person -> !person.suspended())
            .filter(p -> p.roles().contains(Role.FINANCE) || p.roles().contains(Role.OWNER))
            .isPresent();
    if (!finance) {
      throw Refusal.forbidden("payouts.finance", "Only finance and the owner may do this.");
    }
  }

  void record(UserId by, String action, Object subject, String detail) {
    audit.record(by, action, subject.toString(), detail);
  }
}
