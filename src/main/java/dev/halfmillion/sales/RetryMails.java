package dev.halfmillion.sales;

import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.Academy;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes to buyers whose payment did not go through: one link takes the same order up again. */
@Component
class RetryMails {

  private static final int SECONDS_BETWEEN = 60;

  private final OrderLinks links;
  private final Notifications notifications;
  private final Academy academy;
  private final Clock clock;

  RetryMails(OrderLinks links, Notifications notifications, Academy academy, Clock clock) {
    this.links = links;
    this.notifications = notifications;
    this.academy = academy;
    this.clock = clock;
  }

  /** By itself, once for an order. */
  void sendOnce(Order order) {
    send(order, "retry:" + order.id(), "Your payment did not go through: try again", false);
  }

  /** Because the buyer asked somebody for it; at most one a minute. */
  void sendOnRequest(Order order) {
    String minute = String.valueOf(clock.instant().getEpochSecond() / SECONDS_BETWEEN);
    String subject = "The link to pay for " + order.title();
    send(order, "pay-link:" + order.id() + ":" + minute, shortened(subject), true);
  }

  private void send(Order order, String cause, String subject, boolean asked) {
    notifications.send(
        new OutgoingMail(
            cause,
            order.buyer().email(),
            subject,
            "sales/mail/retry",
            new RetryMail(
                order.buyer().name(),
                order.title(),
                order.number(),
                MoneyFormat.full(order.total()),
                links.page(order.id()).toString(),
                asked,
                academy.supportEmail()),
            Set.of(order.id().toString())));
  }

  private static String shortened(String subject) {
    return subject.length() <= 200 ? subject : subject.substring(0, 199) + "…";
  }
}
