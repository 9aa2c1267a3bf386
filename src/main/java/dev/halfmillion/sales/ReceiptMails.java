package dev.halfmillion.sales;

import dev.halfmillion.identity.SignInLinks;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.ReceiptMail.Row;
import dev.halfmillion.sales.documents.TaxDocument;
import dev.halfmillion.sales.documents.TaxDocuments;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the receipts of paid orders. */
@Component
class ReceiptMails {

  private final Baskets baskets;
  private final TaxDocuments documents;
  private final CouponBook coupons;
  private final OrderLinks links;
  private final SignInLinks signIn;
  private final Academy academy;

  ReceiptMails(
      Baskets baskets,
      TaxDocuments documents,
      CouponBook coupons,
      OrderLinks links,
      SignInLinks signIn,
      Academy academy) {
    this.baskets = baskets;
    this.documents = documents;
    this.coupons = coupons;
    this.links = links;
    this.signIn = signIn;
    this.academy = academy;
  }

  /** The receipt, with a fresh link that signs the buyer in. */
  ReceiptMail of(Order order) {
    UserId buyer = order.buyer().requireId();
    String email = order.buyer().email();
    String first = baskets.firstStep(order);
    URI start = academy.url(signIn.create(buyer, email, first, SignInLinks.LONG));
    Optional<TaxDocument> invoice = documents.invoiceOf(order.id().value());
    return new ReceiptMail(
        order.buyer().name(),
        order.title(),
        order.number(),
        invoice.map(d -> d.title() + " " + d.number()).orElse(""),
        invoice.map(d -> academy.url(d.path()).toString()).orElse(""),
        order.lines().stream().map(l -> new Row(l.title(), MoneyFormat.full(l.list()))).toList(),
        coupons.reductions(order).stream()
            .map(r -> new Row(r.label(), MoneyFormat.full(r.amount().negated())))
            .toList(),
        order.isFree() ? "" : MoneyFormat.full(order.total()),
        tax(order, invoice),
        start.toString(),
        links.page(order.id()).toString(),
        academy.supportEmail(),
        academy.refundTerms().sentence());
  }

  private static String tax(Order order, Optional<TaxDocument> invoice) {
    String name = invoice.map(d -> d.snapshot().tax().name()).orElse("");
    return name.isEmpty()
        ? ""
        : name + " of " + MoneyFormat.full(order.tax().tax()) + " is included.";
  }
}
