package dev.halfmillion.identity;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes e-mail addresses. */
@Component
public class UserEmails {

  private final Users users;
  private final Credentials credentials;
  private final SignInChanges changes;
  private final AuditLog audit;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;

  UserEmails(
      Users users,
      Credentials credentials,
      SignInChanges changes,
      AuditLog audit,
      Transactions transactions,
      ApplicationEventPublisher events) {
    this.users = users;
    this.credentials = credentials;
    this.changes = changes;
    this.audit = audit;
    this.transactions = transactions;
    this.events = events;
  }

  /** Whether somebody has never signed in nor set a password, so that a slip can be corrected. */
  public boolean isCorrectable(UserId id) {
    return !credentials.inUse(id);
  }

  /**
   * Corrects an address mistyped at checkout, for somebody who has never signed in nor set a
   * password. Where the right address belongs to somebody already, nothing is changed and the
   * answer names that person: what was bought has to move there.
   *
   * @param by who corrects it; null where the buyer does, from the browser that paid
   * @throws Refusal when the address is none, or the person has used the academy already
   */
  public EmailCorrection correct(UserId id, String rightEmail, @Nullable UserId by) {
    EmailAddress right = UserRegistration.requireAddress(rightEmail);
    return transactions.call(
        () -> {
          users.lock(id);
          if (credentials.inUse(id)) {
            throw Refusal.conflict(
                "email.in-use", "This address is in use. Change it on the account page.");
          }
          return users
              .findByEmail(right)
              .filter(known -> !known.id().equals(id))
              .<EmailCorrection>map(known -> new EmailCorrection.Joined(known.id()))
              .orElseGet(() -> rename(id, right, by));
        });
  }

  private EmailCorrection rename(UserId id, EmailAddress right, @Nullable UserId by) {
    User before = users.find(id).orElseThrow(Refusal::notFound);
    if (!put(before, right, by)) {
      return new EmailCorrection.Joined(users.findByEmail(right).orElseThrow().id());
    }
    changes.emailCorrected(before);
    return new EmailCorrection.Renamed(id);
  }

  /** Puts a confirmed address in place, in the caller's transaction; false where it is taken. */
  boolean change(UserId id, EmailAddress newEmail) {
    User before = users.find(id).orElseThrow(Refusal::notFound);
    if (!put(before, newEmail, id)) {
      return false;
    }
    changes.emailChanged(before, newEmail);
    return true;
  }

  /** Puts an address in place and says so; false where it is taken. */
  boolean put(User before, EmailAddress newEmail, @Nullable UserId by) {
    if (!users.setEmail(before.id(), newEmail)) {
      return false;
    }
    audit.record(
        by,
        "identity.email-changed",
        before.id().toString(),
        "From " + new EmailAddress(before.email()).masked() + " to " + newEmail.masked());
    events.publishEvent(new UserEmailChanged(before.id(), before.email(), newEmail.value()));
    return true;
  }
}
