package dev.halfmillion.identity;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.Set;
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

  /**
   * Whether no mailbox has proved somebody's address and nothing but learning was given to them, so
   * that a slip can be corrected.
   */
  public boolean isCorrectable(UserId id) {
    return users.find(id).filter(UserEmails::isCorrectable).isPresent();
  }

  private static boolean isCorrectable(User user) {
    return !user.emailProved() && !user.suspended() && user.roles().equals(Set.of(Role.LEARNER));
  }

  /**
   * Holds somebody to the end of the caller's transaction: what else arrives for the address waits
   * until it is clear whose it is.
   */
  public void hold(UserId id) {
    users.lock(id);
  }

  /**
   * Corrects an address mistyped at checkout that no mailbox has proved. Where the right address
   * belongs to somebody already, the answer names that person: what was bought has to move there,
   * and nobody stays signed in to what is left.
   *
   * @param by who corrects it; null where the buyer does, from the browser that paid
   * @throws Refusal when the address is none, or is proved
   */
  public EmailCorrection correct(UserId id, String rightEmail, @Nullable UserId by) {
    EmailAddress right = UserRegistration.requireAddress(rightEmail);
    return transactions.call(
        () -> {
          users.lock(id);
          User before = users.find(id).orElseThrow(Refusal::notFound);
          if (!isCorrectable(before)) {
            throw Refusal.conflict(
                "email.in-use", "This address is in use. Change it on the account page.");
          }
          return users
              .findByEmail(right)
              .filter(known -> !known.id().equals(id))
              .map(known -> join(before, known))
              .orElseGet(() -> rename(before, right, by));
        });
  }

  private EmailCorrection join(User before, User known) {
    changes.movedAway(before);
    return new EmailCorrection.Joined(known.id());
  }

  private EmailCorrection rename(User before, EmailAddress right, @Nullable UserId by) {
    if (!put(before, right, by)) {
      return join(before, users.findByEmail(right).orElseThrow());
    }
    changes.emailCorrected(before);
    return new EmailCorrection.Renamed(before.id());
  }

  /** Puts a confirmed address in place, in the caller's transaction; false where it is taken. */
  boolean change(UserId id, EmailAddress newEmail, Instant provedAt) {
    User before = users.find(id).orElseThrow(Refusal::notFound);
    if (!put(before, newEmail, id)) {
      return false;
    }
    credentials.setProved(id, provedAt);
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
