package dev.halfmillion.identity;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bars people from signing in, and lets them in again. What they own stays theirs. */
@Component
public class UserSuspension {

  private final Users users;
  private final HeldRoles roles;
  private final Credentials credentials;
  private final SignInChanges changes;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Clock clock;

  UserSuspension(
      Users users,
      HeldRoles roles,
      Credentials credentials,
      SignInChanges changes,
      AuditLog audit,
      Transactions transactions,
      Clock clock) {
    this.users = users;
    this.roles = roles;
    this.credentials = credentials;
    this.changes = changes;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Bars a person; all sessions and links end. Harmless where the person is barred already.
   *
   * @throws Refusal for the last owner
   */
  public void suspend(UserId id, String reason, @Nullable UserId by) {
    transactions.run(
        () -> {
          roles.requireAnotherOwner(id);
          users.lock(id);
          User user = users.find(id).orElseThrow(Refusal::notFound);
          if (!user.suspended()) {
            credentials.setSuspended(id, clock.instant());
            audit.record(by, "identity.suspended", id.toString(), reason);
            changes.suspended(user);
          }
        });
  }

  /** Lets a person in again. */
  public void lift(UserId id, @Nullable UserId by) {
    transactions.run(
        () -> {
          users.lock(id);
          User user = users.find(id).orElseThrow(Refusal::notFound);
          if (user.suspended()) {
            credentials.setSuspended(id, null);
            audit.record(by, "identity.suspension-lifted", id.toString(), "");
          }
        });
  }
}
