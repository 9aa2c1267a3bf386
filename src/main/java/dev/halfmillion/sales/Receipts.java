package dev.halfmillion.sales;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.identity.SignInLinks;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.ReceiptMail.Row;
import dev.halfmillion.sales.documents.TaxDocument;
import dev.halfmillion.sales.documents.TaxDocuments;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Sends buyers their receipt, with a link that signs them in and one that shows the order. */
@Service
public class Receipts {

  private static final String LANDING = "/learn/start";

  private final Orders orders;
  private final TaxDocuments documents;
  private final OrderLinks links;
  private final SignInLinks signIn;
  private final Notifications notifications;
  private final AuditLog audit;
  private final Academy academy;

  Receipts(
      Orders orders,
      TaxDocuments documents,
      OrderLinks links,
      SignInLinks signIn,
      Notifications notifications,
      AuditLog audit,
      Academy academy) {
    this.orders = orders;
    this.documents = documents;
    this.links = links;
    this.signIn = signIn;
    this.notifications = notifications;
    this.audit = audit;
    this.academy = academy;
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

  /** Sends the receipt; a second of the same occasion is not sent. */
  void send(OrderId id, String occasion) {
    send(orders.find(id).orElseThrow(), occasion);
  }

  private void send(Order order, String occasion) {
    if (BusinessClock.travelling()) {
      return;
    }
    String cause = "receipt:" + order.id() + ":" + occasion;
    String subject = "Your receipt for " + order.title();
    UserId buyer = order.buyer().requireId();
    notifications.send(
        new OutgoingMail(
            cause,
            order.buyer().email(),
            subject,
            "sales/mail/receipt",
            mail(order, buyer),
            Set.of(order.id().toString(), buyer.toString())));
  }

  private ReceiptMail mail(Order order, UserId buyer) {
    URI start = academy.url(signIn.create(buyer, LANDING, SignInLinks.LONG));
    Optional<TaxDocument> invoice = documents.invoiceOf(order.id().value());
    String taxName = invoice.map(d -> d.snapshot().tax().name()).orElse("");
    return new ReceiptMail(
        order.buyer().name(),
        order.title(),
        order.number(),
        invoice.map(d -> d.title() + " " + d.number()).orElse(""),
        invoice.map(d -> academy.url(d.path()).toString()).orElse(""),
        order.lines().stream().map(l -> new Row(l.title(), MoneyFormat.full(l.gross()))).toList(),
        MoneyFormat.full(order.total()),
        taxName.isEmpty()
            ? ""
            : taxName + " of " + MoneyFormat.full(order.tax().tax()) + " is included.",
        start.toString(),
        links.page(order.id()).toString(),
        academy.supportEmail());
  }
}
