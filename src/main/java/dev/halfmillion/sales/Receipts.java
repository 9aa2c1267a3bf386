package dev.halfmillion.sales;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Sends buyers their receipt, with a link that signs them in and one that shows the order. */
@Service
public class Receipts {

  private final Orders orders;
  private final ReceiptMails mails;
  private final Notifications notifications;
  private final AuditLog audit;

  Receipts(Orders orders, ReceiptMails mails, Notifications notifications, AuditLog audit) {
    this.orders = orders;
    this.mails = mails;
    this.notifications = notifications;
    this.audit = audit;
  }

  /**
   * Sends the receipt of a paid order once more, with a fresh sign-in link.
   *
   * @param by who asks for it
   * @throws Refusal when the order is not paid
   */
  public void resend(OrderId id, UserId by) {
    Order order = orders.find(id).orElseThrow(Refusal::notFound);
    if (!order.status().wasPaid()) {
      throw Refusal.conflict("receipt.not-paid", "This order is not paid, so it has no receipt.");
    }
    send(order, PublicId.format("again", Ids.next()));
    audit.record(by, "sales.receipt-resent", id.toString(), "To " + order.buyer().email());
  }

  /** As {@link #send(Order, String)}, of the order as it is now. */
  void send(OrderId id, String occasion) {
    send(orders.find(id).orElseThrow(), occasion);
  }

  /** Sends the receipt; a second of the same occasion is not sent. */
  void send(Order order, String occasion) {
    if (BusinessClock.travelling()) {
      return;
    }
    String cause = "receipt:" + order.id() + ":" + occasion;
    String subject =
        order.isFree() ? order.title() + " is yours" : "Your receipt for " + order.title();
    UserId buyer = order.buyer().requireId();
    notifications.send(
        new OutgoingMail(
            cause,
            order.buyer().email(),
            subject,
            "sales/mail/receipt",
            mails.of(order),
            Set.of(order.id().toString(), buyer.toString())));
  }
}
