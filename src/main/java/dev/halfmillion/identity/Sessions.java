package dev.halfmillion.identity;

import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.crypto.FieldCipher;
import dev.halfmillion.platform.sessions.PersonSessions;
import dev.halfmillion.platform.sessions.SessionAdmission;
import dev.halfmillion.platform.sessions.SessionFacts;
import dev.halfmillion.platform.sessions.WayIn;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The sessions of people. Ending them raises the person's epoch first, so that a sign-in that is
 * just under way with the old password or the old roles is turned away as well.
 */
@Component
public class Sessions implements SessionAdmission {

  private final PersonSessions sessions;
  private final Users users;
  private final Credentials credentials;
  private final CurrentSession current;
  private final Transactions transactions;
  private final FieldCipher cipher;
  private final EndedWays ended;

  Sessions(
      PersonSessions sessions,
      Users users,
      Credentials credentials,
      CurrentSession current,
      Transactions transactions,
      FieldCipher cipher,
      EndedWays ended) {
    this.sessions = sessions;
    this.users = users;
    this.credentials = credentials;
    this.current = current;
    this.transactions = transactions;
    this.cipher = cipher;
    this.ended = ended;
  }

  /** Ends every session of a person, on every node within a second of the commit. */
  public void endAll(UserId user) {
    transactions.run(
        () -> {
          credentials.raiseEpoch(user);
          sessions.end(user.toString(), null);
        });
  }

  /**
   * Ends every session of a person but the one in which that person asks for it, which goes on,
   * under a new identifier, with what is now true of the person.
   */
  public void endOthers(UserId user) {
    transactions.run(
        () -> {
          credentials.raiseEpoch(user);
          Optional<String> mine = current.idIfOf(user);
          sessions.end(user.toString(), mine.orElse(null));
          if (mine.isPresent()) {
            current.renewAfterCommit(user);
          }
        });
  }

  /**
   * Somebody who was let in, as long as that session or connection was not ended, alone or with all
   * others, and nobody has suspended them; what lives apart from a session asks here, by one
   * statement, whether it still may.
   */
  public Optional<SignedInUser> letIn(UserId user, WayIn way) {
    return users.under(user, way).map(User::principal);
  }

  /** The sessions of a person, the last used first. */
  public List<SessionFacts> of(UserId user) {
    return sessions.of(user.toString());
  }

  /** How a session is named outside: by nothing that opens it. */
  public String key(SessionFacts session) {
    return "ses_" + cipher.fingerprint("session", session.id()).replaceAll("[^A-Za-z0-9]", "x");
  }

  /** Ends one of a person's sessions by that name; false where there is none. */
  public boolean end(UserId user, String key) {
    Optional<SessionFacts> one =
        of(user).stream().filter(session -> key(session).equals(key)).findFirst();
    one.ifPresent(
        session -> {
          ended.note(user, WayIn.ofSession(session.createdAt()));
          sessions.endOne(session);
        });
    return one.isPresent();
  }

  @Override
  public boolean admits(String principal, long epoch) {
    return UserId.parse(principal)
        .flatMap(id -> transactions.call(() -> credentials.settledEpoch(id)))
        .filter(settled -> settled == epoch)
        .isPresent();
  }
}
