package dev.halfmillion.sales;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Journal;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Books money that has left for a buyer, in the caller's transaction and with the order locked:
 * order, journal, the grants of the lines it empties, the outgoing event, and the credit note's
 * number last.
 */
@Component
class RefundBooking {

  private final Orders orders;
  private final RefundRows rows;
  private final Ledger ledger;
  private final Fulfilment fulfilment;
  private final Invoicing invoicing;
  private final ApplicationEventPublisher events;

  RefundBooking(
      Orders orders,
      RefundRows rows,
      Ledger ledger,
      Fulfilment fulfilment,
      Invoicing invoicing,
      ApplicationEventPublisher events) {
    this.orders = orders;
    this.rows = rows;
    this.ledger = ledger;
    this.fulfilment = fulfilment;
    this.invoicing = invoicing;
    this.events = events;
  }

  /**
   * Books a refund whose rows are written.
   *
   * @param journal with its words; the reversal of revenue and tax is added to it
   * @param from the account the money has left, credited with the refund's amount
   */
  void book(Order before, Refund refund, Journal journal, AccountRef from, Instant at) {
    Map<UUID, InclusiveTax> parts = split(before, refund);
    Order after = before.refund(gross(parts));
    rows.settle(refund, RefundStatus.SUCCEEDED, at);
    parts.forEach((line, part) -> rows.updateTax(refund, line, part.half()));
    orders.update(after);
    orders.updateRefunded(after);
    ledger.post(reversing(journal, refund, parts).credit(from, refund.amount()));
    if (!refund.keepsAccess()) {
      endAccess(after, refund, parts.keySet());
    }
    events.publishEvent(announcement(after, refund, parts, at));
    invoicing.creditNote(after, refund, parts, at);
  }

  private Map<UUID, InclusiveTax> split(Order order, Refund refund) {
    Map<UUID, Money> amounts = rows.amounts(refund);
    Map<UUID, InclusiveTax> parts = new LinkedHashMap<>();
    for (OrderLine line : order.lines()) {
      Money amount = amounts.get(line.id());
      if (amount != null) {
        parts.put(line.id(), RefundFigures.split(line.price(), line.refunded(), amount));
      }
    }
    return parts;
  }

  private static Map<UUID, Money> gross(Map<UUID, InclusiveTax> parts) {
    Map<UUID, Money> gross = new LinkedHashMap<>();
    parts.forEach((line, part) -> gross.put(line, part.gross()));
    return gross;
  }

  private static Journal reversing(Journal journal, Refund refund, Map<UUID, InclusiveTax> parts) {
    Money none = Money.zero(refund.amount().currency());
    Money taxable = parts.values().stream().map(InclusiveTax::taxable).reduce(none, Money::plus);
    Money tax = parts.values().stream().map(InclusiveTax::tax).reduce(none, Money::plus);
    return journal.debit(SalesAccounts.REFUNDS, taxable).debit(SalesAccounts.TAX_PAYABLE, tax);
  }

  /** A line is closed by the refund that empties it; what another line opened stays open. */
  private void endAccess(Order after, Refund refund, Set<UUID> parts) {
    List<OrderLine> emptied =
        after.lines().stream()
            .filter(line -> parts.contains(line.id()) && line.kept().isZero())
            .toList();
    if (emptied.isEmpty()) {
      return;
    }
    emptied.forEach(line -> rows.endAccess(refund, line.id()));
    Set<UUID> ended = rows.endedLines(after.id());
    fulfilment.revoke(
        after.id(),
        products(emptied, line -> true),
        products(after.lines(), line -> !ended.contains(line.id())),
        refund.kind() == RefundKind.DISPUTE ? refund.reason() : "Refunded: " + refund.reason());
  }

  private static List<ProductId> products(List<OrderLine> lines, Predicate<OrderLine> which) {
    return lines.stream().filter(which).map(OrderLine::product).toList();
  }

  private static OrderRefunded announcement(
      Order after, Refund refund, Map<UUID, InclusiveTax> parts, Instant at) {
    List<OrderRefunded.Line> lines =
        after.lines().stream()
            .filter(l -> parts.containsKey(l.id()) || refund.dispute() != null)
            .map(l -> announced(l, parts.get(l.id())))
            .toList();
    return new OrderRefunded(after.id(), refund.id(), refund.dispute(), at, lines);
  }

  private static OrderRefunded.Line announced(OrderLine line, @Nullable InclusiveTax part) {
    Money now = part == null ? Money.zero(line.gross().currency()) : part.gross();
    return new OrderRefunded.Line(line.id(), line.gross(), now, line.refunded());
  }
}
