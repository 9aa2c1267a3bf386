package dev.halfmillion.identity;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives roles and takes them away. A change ends the person's other sessions; the session in which
 * somebody changes an own role goes on with the new roles.
 */
@Component
public class UserRoles {

  private final Users users;
  private final Sessions sessions;
  private final AuditLog audit;
  private final Transactions transactions;
  private final BusinessClock clock;

  UserRoles(
      Users users,
      Sessions sessions,
      AuditLog audit,
      Transactions transactions,
      BusinessClock clock) {
    this.users = users;
    this.sessions = sessions;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Gives a role; harmless where it is held.
   *
   * @param by who decides; null where the program does
   */
  public void grant(UserId user, Role role, @Nullable UserId by) {
    transactions.run(
        () -> {
          users.lock(user);
          if (users.grant(user, role, clock.instant())) {
            audit.record(by, "identity.role-granted", user.toString(), role.label());
            sessions.endOthers(user);
          }
        });
  }

  /**
   * Takes a role away; harmless where it is not held.
   *
   * @throws Refusal for the last owner, and for the role that everybody has
   */
  public void revoke(UserId user, Role role, @Nullable UserId by) {
    if (role == Role.LEARNER) {
      throw new Refusal("role.everybody", "Everybody is a learner; this role stays.");
    }
    transactions.run(
        () -> {
          if (role == Role.OWNER) {
            users.requireAnotherOwner(user);
          }
          users.lock(user);
          if (users.revoke(user, role)) {
            audit.record(by, "identity.role-revoked", user.toString(), role.label());
            sessions.endOthers(user);
          }
        });
  }
}
