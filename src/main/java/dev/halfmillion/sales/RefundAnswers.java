package dev.halfmillion.sales;

import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.Academy;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells buyers what was decided on a refund that they had asked for. */
@Component
class RefundAnswers {

  private final Orders orders;
  private final OrderLinks links;
  private final Notifications notifications;
  private final Academy academy;

  RefundAnswers(Orders orders, OrderLinks links, Notifications notifications, Academy academy) {
    this.orders = orders;
    this.links = links;
    this.notifications = notifications;
    this.academy = academy;
  }

  /** Writes the answer, once; nothing where no buyer had asked. */
  void answer(Refund refund) {
    if (refund.origin() != RefundOrigin.ASKED) {
      return;
    }
    Order order = orders.find(refund.order()).orElseThrow();
    boolean granted = refund.status() != RefundStatus.DECLINED;
    String amount = MoneyFormat.full(refund.amount());
    notifications.send(
        new OutgoingMail(
            "refund-answer:" + refund.publicId(),
            order.buyer().email(),
            granted
                ? "Your refund of " + amount + " is granted"
                : "About your wish for a refund of " + amount,
            "sales/mail/refund-answer",
            new RefundAnswerMail(
                order.buyer().name(),
                order.title(),
                order.number(),
                amount,
                granted,
                Objects.requireNonNull(refund.decision()).words(),
                links.page(order.id()).toString(),
                academy.supportEmail()),
            Set.of(order.id().toString(), order.buyer().requireId().toString())));
  }
}
