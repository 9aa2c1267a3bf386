package dev.halfmillion.identity;

import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets a person have another e-mail address after its mailbox has confirmed it by a link. */
@Component
public class EmailConfirmations {

  private static final Duration LIFETIME = Duration.ofHours(24);

  private final EmailChanges wishes;
  private final Users users;
  private final UserEmails emails;
  private final Notifications notifications;
  private final Academy academy;
  private final Transactions transactions;
  private final Clock clock;

  EmailConfirmations(
      EmailChanges wishes,
      Users users,
      UserEmails emails,
      Notifications notifications,
      Academy academy,
      Transactions transactions,
      Clock clock) {
    this.wishes = wishes;
    this.users = users;
    this.emails = emails;
    this.notifications = notifications;
    this.academy = academy;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Mails a link to the new address; to one that somebody has already, nothing is sent. */
  public void ask(UserId id, EmailAddress newEmail) {
    User user = users.find(id).orElseThrow(Refusal::notFound);
    SecretToken token = SecretToken.fresh();
    transactions.run(
        () -> {
          wishes.put(id, newEmail, token.hash(), clock.instant().plus(LIFETIME));
          if (users.findByEmail(newEmail).isEmpty()) {
            send(user, newEmail, token);
          }
        });
  }

  private void send(User user, EmailAddress newEmail, SecretToken token) {
    String url = academy.url("/account/email/confirm/" + token.text()).toString();
    notifications.send(
        new OutgoingMail(
            "email-change:" + Ids.next(),
            newEmail.value(),
            "Confirm your new e-mail address",
            "identity/mail/email-confirm",
            new LinkMail(user.name(), url),
            Set.of(user.id().toString())));
  }

  /** What a token would change, or empty when it is used, old or unknown. */
  public Optional<EmailWish> look(String token) {
    return SecretToken.parse(token).flatMap(t -> wishes.find(t.hash(), clock.instant()));
  }

  /** Does what a token asks for; empty when it is used, old, unknown, or the address is taken. */
  public Optional<EmailWish> confirm(String token) {
    return SecretToken.parse(token)
        .flatMap(
            t ->
                transactions.call(
                    () ->
                        wishes
                            .find(t.hash(), clock.instant())
                            .filter(wish -> wishes.remove(t.hash()))
                            .filter(wish -> change(wish))));
  }

  private boolean change(EmailWish wish) {
    users.lock(wish.user());
    return users.find(wish.user()).filter(User::emailProved).isPresent()
        && emails.change(wish.user(), wish.newEmail(), clock.instant());
  }
}
