package dev.halfmillion.sales;

import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.sales.documents.TaxDocument;
import dev.halfmillion.sales.documents.TaxDocuments;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes to buyers when an order is paid and when money went back. */
@Component
class BuyerMails {

  private static final Logger log = LoggerFactory.getLogger(BuyerMails.class);

  private final Receipts receipts;
  private final Orders orders;
  private final RefundRows refunds;
  private final TaxDocuments documents;
  private final OrderLinks links;
  private final Notifications notifications;
  private final Academy academy;

  BuyerMails(
      Receipts receipts,
      Orders orders,
      RefundRows refunds,
      TaxDocuments documents,
      OrderLinks links,
      Notifications notifications,
      Academy academy) {
    this.receipts = receipts;
    this.orders = orders;
    this.refunds = refunds;
    this.documents = documents;
    this.links = links;
    this.notifications = notifications;
    this.academy = academy;
  }

  @ApplicationModuleListener(
      id = "sales.receipt-on-order-paid",
      condition = Notifications.UNLESS_HISTORY)
  void on(OrderPaid event) {
    known(event.orderId()).ifPresent(order -> receipts.send(order, "paid"));
  }

  @ApplicationModuleListener(
      id = "sales.mail-on-order-refunded",
      condition = Notifications.UNLESS_HISTORY)
  void on(OrderRefunded event) {
    known(event.orderId()).ifPresent(order -> write(order, event));
  }

  private void write(Order order, OrderRefunded event) {
    Refund refund = refunds.find(event.refundId()).orElseThrow();
    String amount = MoneyFormat.full(refund.amount());
    Optional<TaxDocument> note = creditNote(order, refund);
    notifications.send(
        new OutgoingMail(
            "refunded:" + refund.publicId(),
            order.buyer().email(),
            event.dispute() == null
                ? amount + " is on its way back to you"
                : "Your bank has taken back " + amount,
            "sales/mail/refunded",
            new RefundMail(
                order.buyer().name(),
                order.title(),
                order.number(),
                amount,
                refund.reason(),
                event.dispute() != null,
                order.status() == OrderStatus.REFUNDED,
                order.titleWithout(refunds.endedLines(order.id())),
                note.map(TaxDocument::number).orElse(""),
                note.map(d -> academy.url(d.path()).toString()).orElse(""),
                links.page(order.id()).toString()),
            Set.of(order.id().toString(), order.buyer().requireId().toString())));
  }

  /** An order is there before its events, so one that is missing will not come by waiting. */
  private Optional<Order> known(OrderId id) {
    Optional<Order> order = orders.find(id);
    if (order.isEmpty()) {
      log.error("An event names the order {}, which does not exist: nobody is written to", id);
    }
    return order;
  }

  private Optional<TaxDocument> creditNote(Order order, Refund refund) {
    return documents.ofOrder(order.id().value()).stream()
        .filter(d -> d.causeId().equals(refund.id()))
        .findFirst();
  }
}
