package dev.halfmillion.identity;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Which addresses are proved: somebody opened a link that was mailed there. To order with an
 * address proves nothing, and whoever did may be anybody; so the first proof ends all that was
 * there before.
 */
@Component
public class EmailProofs {

  private final Users users;
  private final Credentials credentials;
  private final Sessions sessions;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Clock clock;

  EmailProofs(
      Users users,
      Credentials credentials,
      Sessions sessions,
      AuditLog audit,
      Transactions transactions,
      Clock clock) {
    this.users = users;
    this.credentials = credentials;
    this.sessions = sessions;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Takes the address of somebody as proved on the program's own word, as of the people of a demo,
   * who have no mailbox. Harmless where it is proved.
   */
  public void vouch(UserId id) {
    transactions.run(
        () -> {
          users.lock(id);
          if (isUnproved(id)) {
            credentials.setProved(id, clock.instant());
            sessions.endAll(id);
          }
        });
  }

  /**
   * Something arrives for somebody, in the caller's transaction: where no mailbox has proved the
   * address, whoever came by it before may be somebody else, so their sessions end, and the link in
   * the mail is the only way in.
   */
  public void shutOut(UserId id) {
    if (isUnproved(id)) {
      users.lock(id);
      if (isUnproved(id)) {
        sessions.endAll(id);
      }
    }
  }

  private boolean isUnproved(UserId id) {
    return users.find(id).filter(user -> !user.emailProved()).isPresent();
  }

  /**
   * Notes, in the transaction that uses a mailed link up and holds the person's row, that the
   * mailbox has answered. The first time, the password and all sessions of before end.
   *
   * @return the person's epoch from now on
   */
  long prove(UserId id) {
    if (credentials.proveFirst(id, clock.instant())) {
      sessions.endAll(id);
      audit.record(id, "identity.email-proved", id.toString(), "");
    }
    return credentials.epochUnlessSuspended(id).orElseThrow(Refusal::notFound);
  }
}
