package dev.halfmillion.sales;

import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.TaxStrategy;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.sales.Buyer.Business;
import dev.halfmillion.sales.documents.DocumentSnapshot;
import dev.halfmillion.sales.documents.DocumentSnapshot.Customer;
import dev.halfmillion.sales.documents.DocumentSnapshot.Item;
import dev.halfmillion.sales.documents.DocumentSnapshot.Supplier;
import dev.halfmillion.sales.documents.TaxDocument;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what is printed on the tax documents of an order. */
@Component
class Snapshots {

  private final Academy academy;

  Snapshots(Academy academy) {
    this.academy = academy;
  }

  DocumentSnapshot invoice(Order order) {
    List<Item> items =
        order.lines().stream()
            .map(l -> Item.of(l.title(), l.sac(), l.rate(), l.price(), l.list()))
            .toList();
    return snapshot(order, items);
  }

  /** For the amounts that went back, by line: the invoice's parties and tax, and its own lines. */
  DocumentSnapshot creditNote(
      Order order, Map<UUID, InclusiveTax> amounts, TaxDocument invoice, String reason) {
    List<Item> items =
        order.lines().stream()
            .filter(l -> amounts.containsKey(l.id()))
            .map(
                l ->
                    Item.of(
                        l.title(), l.sac(), l.rate(), Objects.requireNonNull(amounts.get(l.id()))))
            .toList();
    return invoice.snapshot().correctedBy(items, invoice.number(), reason);
  }

  private DocumentSnapshot snapshot(Order order, List<Item> items) {
    Buyer buyer = order.buyer();
    Business business = buyer.business();
    TaxStrategy tax = academy.tax();
    IndianState supply = supplierState();
    boolean halves = tax.byState() && supply == buyer.state();
    return new DocumentSnapshot(
        new Supplier(
            academy.legalName(),
            academy.address(),
            academy.gstin(),
            supply.label(),
            supply.code(),
            academy.supportEmail()),
        new Customer(
            buyer.name(),
            buyer.email(),
            buyer.phone(),
            buyer.state().label(),
            buyer.state().code(),
            business == null ? null : business.name(),
            business == null ? null : business.gstin().text()),
        order.number(),
        order.total().currencyCode(),
        tax.byState() ? null : tax.name(),
        halves ? supply.secondHalf() : null,
        items,
        null,
        null);
  }

  private IndianState supplierState() {
    return IndianState.ofCode(academy.stateCode())
        .orElseThrow(
            () -> new IllegalStateException("Not the code of a State: " + academy.stateCode()));
  }
}
