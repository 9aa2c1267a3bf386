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
  private final HeldRoles roles;
  private final Sessions sessions;
  private final AuditLog audit;
  private final Transactions transactions;
  private final BusinessClock clock;

  UserRoles(
      Users users,
      HeldRoles roles,
      Sessions sessions,
      AuditLog audit,
      Transactions transactions,
      BusinessClock clock) {
    this.users = users;
    this.roles = roles;
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
          if (roles.grant(user, role, clock.instant())) {
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
            roles.requireAnotherOwner(user);
          }
          users.lock(user);
          if (roles.revoke(user, role)) {
            audit.record(by, "identity.role-revoked", user.toString(), role.label());
            sessions.endOthers(user);
          }
        });
  }
}
