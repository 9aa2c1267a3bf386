package dev.halfmillion.identity;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.identity.passwords.PasswordHashing;
import dev.halfmillion.identity.passwords.PasswordRules;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sets passwords. A new one ends the person's other sessions and makes unused links useless. */
@Component
public class UserPasswords {

  private final Credentials credentials;
  private final Users users;
  private final PasswordHashing hashing;
  private final PasswordRules rules;
  private final SignInChanges changes;
  private final AuditLog audit;
  private final Transactions transactions;

  UserPasswords(
      Credentials credentials,
      Users users,
      PasswordHashing hashing,
      PasswordRules rules,
      SignInChanges changes,
      AuditLog audit,
      Transactions transactions) {
    this.credentials = credentials;
    this.users = users;
    this.hashing = hashing;
    this.rules = rules;
    this.changes = changes;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Sets a person's password.
   *
   * @throws Refusal with the code {@code email.unproved} before a mailbox has proved the address,
   *     {@code password.weak} when it is not good enough, with 503 when very many passwords are
   *     being checked
   */
  public void set(UserId id, String password) {
    User user = users.find(id).orElseThrow(Refusal::notFound);
    if (!user.emailProved()) {
      throw Refusal.conflict(
          "email.unproved", "Open the link that we mailed to you. Then you can set a password.");
    }
    complaint(user, password)
        .ifPresent(
            sentence -> {
              throw new Refusal("password.weak", sentence);
            });
    String hash = hashing.hash(password);
    transactions.run(
        () -> {
          users.lock(id);
          credentials.setPasswordHash(id, hash);
          UserId actor = SignedInUser.current().map(SignedInUser::id).orElse(null);
          audit.record(actor, "identity.password-set", id.toString(), "A password was set");
          changes.passwordSet(user);
        });
  }

  /** What is wrong with a password for this person, or empty. */
  public Optional<String> complaint(User user, String password) {
    List<String> personal = new ArrayList<>(List.of(user.name(), user.email()));
    if (user.phone() != null) {
      personal.add(user.phone());
    }
    return complaint(personal, password);
  }

  /** The same for somebody of whom this much is known: name, e-mail address. */
  Optional<String> complaint(List<String> personal, String password) {
    return rules.complaint(password, personal);
  }

  /** Whether this is the person's present password. */
  public boolean matches(UserId id, String password) {
    return hashing.matches(password, credentials.passwordHash(id).orElse(null));
  }
}
