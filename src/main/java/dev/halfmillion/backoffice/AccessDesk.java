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
    String minute = String.valueOf(clock.instant().getEpochSecond() / SECONDS_BETWEEN);
    transactions.run(
        () -> {
          String path = links.create(buyer.id(), "/learn", SignInLinks.LONG);
          notifications.send(
              new OutgoingMail(
                  "access:" + order.id() + ":" + minute,
                  buyer.email(),
                  "Your way in to " + order.title(),
                  "backoffice/mail/access",
                  new AccessMail(buyer.name(), order.title(), academy.url(path).toString()),
                  Set.of(order.id().toString())));
          audit.record(by, "backoffice.access-resent", order.id().toString(), buyer.email());
        });
    return buyer.email();
  }
}
