package dev.halfmillion.backoffice;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.identity.SignInLinks;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderStatus;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Support's most asked favour: "I paid and cannot get in". */
@Service
public class AccessDesk {

  private static final int SECONDS_BETWEEN = 60;
  private static final int LONGEST_REASON = 300;

  private final UserDirectory users;
  private final SignInLinks links;
  private final Notifications notifications;
  private final AuditLog audit;
  private final Academy academy;
  private final Transactions transactions;
  private final Clock clock;

  AccessDesk(
      UserDirectory users,
      SignInLinks links,
      Notifications notifications,
      AuditLog audit,
      Academy academy,
      Transactions transactions,
      Clock clock) {
    this.users = users;
    this.links = links;
    this.notifications = notifications;
    this.audit = audit;
    this.academy = academy;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Whether an order gives access that could be sent again. */
  public static boolean opens(Order order) {
    return order.status().wasPaid() && order.status() != OrderStatus.REFUNDED;
  }

  /**
   * Sends a person a fresh sign-in link to all their courses. Asked twice within a minute, one mail
   * is sent.
   *
   * @param reason for the log, at most 300 characters
   * @throws Refusal without a reason, and for somebody who is suspended
   */
  public void resend(User user, String reason, UserId by) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Refusal("access.reason", "Give a reason of at most 300 characters.");
    }
    if (user.suspended()) {
      throw Refusal.conflict(
          "access.suspended", "This person is suspended, so no link would let them in.");
    }
    send(user, user.id().toString(), "your courses", by, reason.strip());
  }

  /**
   * Sends the buyer of a paid order a fresh sign-in link. Asked twice within a minute, one mail is
   * sent.
   *
   * @return the address it goes to
   * @throws Refusal while the order is not paid, and once all of it was refunded
   */
  public String resend(Order order, UserId by) {
    if (!opens(order)) {
      throw Refusal.conflict(
          "access.none",
          order.status().wasPaid()
              ? "This order was refunded, so its access has ended."
              : "This order is not paid, so there is no access to send.");
    }
    User buyer = users.get(order.buyer().requireId());
    send(buyer, order.id().toString(), order.title(), by, buyer.email());
    return buyer.email();
  }

  private void send(User user, String about, String title, UserId by, String detail) {
    String minute = String.valueOf(clock.instant().getEpochSecond() / SECONDS_BETWEEN);
    transactions.run(
        () -> {
          String path = links.create(user.id(), user.email(), "/learn", SignInLinks.LONG);
          notifications.send(
              new OutgoingMail(
                  "access:" + about + ":" + minute,
                  user.email(),
                  "Your way in to " + title,
                  "backoffice/mail/access",
                  new AccessMail(user.name(), title, academy.url(path).toString()),
                  Set.of(about)));
          audit.record(by, "backoffice.access-resent", about, detail);
        });
  }
}
