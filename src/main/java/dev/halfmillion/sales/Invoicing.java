package dev.halfmillion.sales;

import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.sales.documents.TaxDocument;
import dev.halfmillion.sales.documents.TaxDocuments;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Issues the tax documents of orders. */
@Component
class Invoicing {

  private final TaxDocuments documents;
  private final Snapshots snapshots;

  Invoicing(TaxDocuments documents, Snapshots snapshots) {
    this.documents = documents;
    this.snapshots = snapshots;
  }

  /** The invoice of a paid order; takes the last lock. */
  void invoice(Order order) {
    documents.invoice(order.id().value(), order.requirePaidAt(), snapshots.invoice(order));
  }

  /** The credit note for the amounts of a refund; takes the last lock. */
  void creditNote(Order order, Refund refund, Map<UUID, InclusiveTax> amounts, Instant at) {
    TaxDocument invoice =
        documents
            .invoiceOf(order.id().value())
            .orElseThrow(() -> new IllegalStateException("No invoice for " + order.number()));
    documents.creditNote(
        order.id().value(),
        refund.id(),
        at,
        snapshots.creditNote(order, amounts, invoice, refund.reason()));
  }
}
