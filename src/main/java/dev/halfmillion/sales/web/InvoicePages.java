package dev.halfmillion.sales.web;

import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.money.Rate;
import dev.halfmillion.money.TaxStrategy;
import dev.halfmillion.platform.ui.PhoneText;
import dev.halfmillion.sales.documents.AmountInWords;
import dev.halfmillion.sales.documents.DocumentSnapshot;
import dev.halfmillion.sales.documents.DocumentSnapshot.Customer;
import dev.halfmillion.sales.documents.DocumentSnapshot.Item;
import dev.halfmillion.sales.documents.DocumentSnapshot.Supplier;
import dev.halfmillion.sales.documents.TaxDocument;
import dev.halfmillion.sales.web.InvoicePage.Line;
import dev.halfmillion.sales.web.InvoicePage.Part;
import dev.halfmillion.sales.web.InvoicePage.Party;
import dev.halfmillion.sales.web.InvoicePage.Sum;
import java.util.ArrayList;
import java.util.List;

/** Lays a tax document out. */
final class InvoicePages {

  private InvoicePages() {}

  static InvoicePage page(TaxDocument document, String back) {
    DocumentSnapshot snapshot = document.snapshot();
    boolean byState = snapshot.tax().byState();
    return new InvoicePage(
        document.title(),
        document.number(),
        Moments.day(document.dated()),
        snapshot.orderNumber(),
        supplier(snapshot.supplier(), byState),
        customer(snapshot.customer()),
        byState ? state(snapshot.customer().state(), snapshot.customer().stateCode()) : "",
        snapshot.taxes(snapshot.total(), Rate.ZERO).stream().map(TaxStrategy.Part::name).toList(),
        snapshot.items().stream().map(item -> line(item, snapshot)).toList(),
        sums(snapshot),
        MoneyFormat.full(document.total()),
        AmountInWords.of(document.total()),
        note(document),
        back,
        document.path() + ".pdf");
  }

  private static Party supplier(Supplier supplier, boolean byState) {
    return new Party(
        supplier.name(),
        List.of(
            supplier.address(),
            state(supplier.state(), supplier.stateCode()),
            supplier.gstin().isEmpty() || !byState ? "" : "GSTIN " + supplier.gstin(),
            supplier.email()));
  }

  private static Party customer(Customer customer) {
    String state = state(customer.state(), customer.stateCode());
    String business = customer.business();
    return business == null
        ? new Party(
            customer.name(), List.of(customer.email(), PhoneText.of(customer.phone()), state))
        : new Party(
            business,
            List.of(
                "GSTIN " + customer.gstin(),
                state,
                customer.name(),
                customer.email(),
                PhoneText.of(customer.phone())));
  }

  private static String state(String name, String code) {
    return name + " (" + code + ")";
  }

  private static Line line(Item item, DocumentSnapshot snapshot) {
    InclusiveTax amount = item.amount(snapshot.currency());
    Rate rate = new Rate(item.rateBasisPoints());
    return new Line(
        item.title(),
        snapshot.tax().byState() ? item.sac() : "",
        MoneyFormat.full(amount.taxable()),
        rate.text(),
        MoneyFormat.full(amount.tax()),
        snapshot.taxes(amount, rate).stream()
            .map(part -> new Part(part.rate().text(), MoneyFormat.full(part.amount())))
            .toList(),
        MoneyFormat.full(amount.gross()));
  }

  private static List<Sum> sums(DocumentSnapshot snapshot) {
    InclusiveTax total = snapshot.total();
    List<Sum> sums = new ArrayList<>();
    List<TaxStrategy.Part> parts = snapshot.taxes(total, Rate.ZERO);
    if (!parts.isEmpty()) {
      sums.add(new Sum("Taxable value", MoneyFormat.full(total.taxable())));
    }
    parts.forEach(part -> sums.add(new Sum(part.name(), MoneyFormat.full(part.amount()))));
    return sums;
  }

  private static String note(TaxDocument document) {
    DocumentSnapshot snapshot = document.snapshot();
    return snapshot.corrects() == null
        ? "Paid in full on " + Moments.day(document.dated()) + "." + discount(snapshot)
        : "Corrects " + snapshot.corrects() + ". Reason: " + snapshot.reason();
  }

  /** For information: tax is on what was paid. */
  private static String discount(DocumentSnapshot snapshot) {
    Money less = snapshot.discount();
    return less.isZero()
        ? ""
        : " The list price is "
            + MoneyFormat.full(snapshot.total().gross().plus(less))
            + "; the discount of "
            + MoneyFormat.full(less)
            + " is off it already.";
  }
}
