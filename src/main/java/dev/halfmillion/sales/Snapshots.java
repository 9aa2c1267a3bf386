package dev.halfmillion.sales;

import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.sales.documents.DocumentSnapshot;
import dev.halfmillion.sales.documents.DocumentSnapshot.Customer;
import dev.halfmillion.sales.documents.DocumentSnapshot.Item;
import dev.halfmillion.sales.documents.DocumentSnapshot.Supplier;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        order.lines().stream().map(l -> Item.of(l.title(), l.sac(), l.rate(), l.price())).toList();
    return snapshot(order, items, null, null);
  }

  /** For the amounts that went back, by line. */
  DocumentSnapshot creditNote(
      Order order, Map<UUID, InclusiveTax> amounts, String invoice, String reason) {
    List<Item> items =
        order.lines().stream()
            .filter(l -> amounts.containsKey(l.id()))
            .map(
                l ->
                    Item.of(
                        l.title(), l.sac(), l.rate(), Objects.requireNonNull(amounts.get(l.id()))))
            .toList();
    return snapshot(order, items, invoice, reason);
  }

  private DocumentSnapshot snapshot(
      Order order, List<Item> items, @Nullable String corrects, @Nullable String reason) {
    Buyer buyer = order.buyer();
    IndianState supply = supplierState();
    boolean within = supply == buyer.state();
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
            buyer.state().code()),
        order.number(),
        order.total().currencyCode(),
        within ? supply.secondHalf() : null,
        items,
        corrects,
        reason);
  }

  private IndianState supplierState() {
    return IndianState.ofCode(academy.stateCode())
        .orElseThrow(
            () -> new IllegalStateException("Not the code of a State: " + academy.stateCode()));
  }
}
