package dev.halfmillion.sales.web;

import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.ui.PhoneText;
import dev.halfmillion.sales.documents.AmountInWords;
import dev.halfmillion.sales.documents.DocumentSnapshot;
import dev.halfmillion.sales.documents.DocumentSnapshot.Customer;
import dev.halfmillion.sales.documents.DocumentSnapshot.Item;
import dev.halfmillion.sales.documents.DocumentSnapshot.Supplier;
import dev.halfmillion.sales.documents.TaxDocument;
import dev.halfmillion.sales.web.InvoicePage.Line;
import dev.halfmillion.sales.web.InvoicePage.Party;
import dev.halfmillion.sales.web.InvoicePage.Sum;
import java.util.ArrayList;
import java.util.List;

/** Lays a tax document out. */
final class InvoicePages {

  private InvoicePages() {}

  static InvoicePage page(TaxDocument document, String back) {
    DocumentSnapshot snapshot = document.snapshot();
    Customer customer = snapshot.customer();
    return new InvoicePage(
        document.kind().title(),
        document.number(),
        Moments.day(document.dated()),
        snapshot.orderNumber(),
        supplier(snapshot.supplier()),
        new Party(
            customer.name(),
            List.of(customer.email(), PhoneText.of(customer.phone()), customer.state())),
        customer.state() + " (" + customer.stateCode() + ")",
        snapshot.items().stream().map(item -> line(item, snapshot)).toList(),
        sums(document),
        MoneyFormat.full(document.total()),
        AmountInWords.of(document.total()),
        note(snapshot),
        back);
  }

  private static Party supplier(Supplier supplier) {
    return new Party(
        supplier.name(),
        List.of(
            supplier.address(),
            supplier.state() + " (" + supplier.stateCode() + ")",
            supplier.gstin().isEmpty() ? "" : "GSTIN " + supplier.gstin(),
            supplier.email()));
  }

  private static Line line(Item item, DocumentSnapshot snapshot) {
    InclusiveTax amount = item.amount(snapshot.currency());
    return new Line(
        item.title(),
        item.sac(),
        MoneyFormat.full(amount.taxable()),
        new Rate(item.rateBasisPoints()).text(),
        MoneyFormat.full(amount.tax()),
        MoneyFormat.full(amount.gross()));
  }

  private static List<Sum> sums(TaxDocument document) {
    List<Sum> sums = new ArrayList<>();
    sums.add(new Sum("Taxable value", MoneyFormat.full(document.taxable())));
    String secondHalf = document.snapshot().secondHalf();
    if (secondHalf == null) {
      sums.add(new Sum("IGST", MoneyFormat.full(document.tax().igst())));
    } else {
      sums.add(new Sum("CGST", MoneyFormat.full(document.tax().cgst())));
      sums.add(new Sum(secondHalf, MoneyFormat.full(document.tax().sgst())));
    }
    return sums;
  }

  private static String note(DocumentSnapshot snapshot) {
    return snapshot.corrects() == null
        ? ""
        : "Corrects invoice " + snapshot.corrects() + ". Reason: " + snapshot.reason();
  }
}
