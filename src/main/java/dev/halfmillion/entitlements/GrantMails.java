package dev.halfmillion.entitlements;

import dev.halfmillion.catalog.Product;
import dev.halfmillion.identity.EmailProofs;
import dev.halfmillion.identity.SignInLinks;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.DateText;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells people that they were given access. */
@Component
class GrantMails {

  private final UserDirectory people;
  private final EmailProofs proofs;
  private final SignInLinks links;
  private final Notifications notifications;
  private final Academy academy;

  GrantMails(
      UserDirectory people,
      EmailProofs proofs,
      SignInLinks links,
      Notifications notifications,
      Academy academy) {
    this.people = people;
    this.proofs = proofs;
    this.links = links;
    this.notifications = notifications;
    this.academy = academy;
  }

  /**
   * In the transaction that gives; the source keeps it to one mail. Where no mailbox has proved the
   * address, its link is the only way in from now on.
   */
  void given(UserId id, Product product, @Nullable Instant ends, String source) {
    proofs.shutOut(id);
    if (BusinessClock.travelling()) {
      return;
    }
    User user = people.get(id);
    notifications.send(
        new OutgoingMail(
            "granted:" + source,
            user.email(),
            "You have access to " + product.title(),
            "entitlements/mail/granted",
            new GrantMail(
                user.name(),
                product.title(),
                ends == null ? "" : DateText.day(ends.minusNanos(1)),
                academy.url(links.create(id, user.email(), "/learn", SignInLinks.LONG)).toString()),
            Set.of(id.toString())));
  }
}
