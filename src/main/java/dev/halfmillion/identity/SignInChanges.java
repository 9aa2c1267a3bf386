package dev.halfmillion.identity;

import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.UserId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What follows from every change of how somebody signs in: old ways end, the owner is told. */
@Component
class SignInChanges {

  private final Sessions sessions;
  private final SignInLinks links;
  private final Notifications notifications;
  private final Academy academy;

  SignInChanges(
      Sessions sessions, SignInLinks links, Notifications notifications, Academy academy) {
    this.sessions = sessions;
    this.links = links;
    this.notifications = notifications;
    this.academy = academy;
  }

  /** After a password was set, in the same transaction. */
  void passwordSet(User user) {
    endOldWays(user);
    tell(
        user,
        user.email(),
        user.hasPassword() ? "Your password was changed" : "You have set a password",
        "identity/mail/password-set",
        "");
  }

  /** After an address was changed, in the same transaction; the old address is told. */
  void emailChanged(User before, EmailAddress newEmail) {
    endOldWays(before);
    tell(
        before,
        before.email(),
        "Your e-mail address was changed",
        "identity/mail/email-changed",
        newEmail.masked());
  }

  /** After a mistyped address was corrected; its mailbox is a stranger's and is told nothing. */
  void emailCorrected(User before) {
    endOldWays(before);
  }

  /** After all of somebody's went to the person who has the right address. */
  void movedAway(User left) {
    endAll(left.id());
  }

  /** After somebody was suspended, in the same transaction. */
  void suspended(User user) {
    endAll(user.id());
  }

  /** After staff changed how somebody signs in: every way of before ends. */
  void endAll(UserId user) {
    sessions.endAll(user);
    links.withdrawAll(user);
  }

  private void endOldWays(User user) {
    sessions.endOthers(user.id());
    links.withdrawAll(user.id());
  }

  private void tell(User user, String to, String subject, String template, String what) {
    notifications.send(
        new OutgoingMail(
            "sign-in-change:" + Ids.next(),
            to,
            subject,
            template,
            new NoticeMail(user.name(), what, academy.supportEmail()),
            Set.of(user.id().toString())));
  }
}
