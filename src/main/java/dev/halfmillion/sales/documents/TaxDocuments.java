package dev.halfmillion.sales.documents;

import dev.halfmillion.ledger.MonthLock;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.platform.live.TestMark;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues invoices, receipts and credit notes in the transaction of the payment or refund they are
 * for.
 */
@Service
public class TaxDocuments {

  private static final String CREDIT_NOTES = "CN";
  private static final String RECEIPTS = "RC";
  private static final int LINK_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final DocumentNumbers numbers;
  private final DocumentRows rows;
  private final MonthLock months;
  private final Academy academy;
  private final TestMark mark;
  private final BusinessClock clock;

  TaxDocuments(
      DocumentNumbers numbers,
      DocumentRows rows,
      MonthLock months,
      Academy academy,
      TestMark mark,
      BusinessClock clock) {
    this.numbers = numbers;
    this.rows = rows;
    this.months = months;
    this.academy = academy;
    this.mark = mark;
    this.clock = clock;
  }

  /**
   * The invoice for a paid order, or its receipt where the sale was not taxed. It is dated when it
   * was paid, or on the first open day where the books of that month are closed. Call it last: it
   * locks the counter of all invoices.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public TaxDocument invoice(UUID order, Instant paidAt, DocumentSnapshot snapshot) {
    String taxName = snapshot.tax().name();
    return issue(
        DocumentKind.INVOICE,
        taxName.isEmpty() ? RECEIPTS : academy.invoicePrefix(),
        order,
        order,
        paidAt,
        snapshot);
  }

  /** The credit note for a refund. Call it last, as the invoice. */
  @Transactional(propagation = Propagation.MANDATORY)
  public TaxDocument creditNote(
      UUID order, UUID refund, Instant refundedAt, DocumentSnapshot snapshot) {
    return issue(DocumentKind.CREDIT_NOTE, CREDIT_NOTES, order, refund, refundedAt, snapshot);
  }

  /** All documents of an order, oldest first. */
  public List<TaxDocument> ofOrder(UUID order) {
    return rows.ofOrder(order);
  }

  /** The invoice of an order, once paid. */
  public Optional<TaxDocument> invoiceOf(UUID order) {
    return ofOrder(order).stream().filter(d -> d.kind() == DocumentKind.INVOICE).findFirst();
  }

  /** The document at a public address. */
  public Optional<TaxDocument> byLink(String link) {
    return rows.byLink(link);
  }

  /** The order that a document of this number belongs to. */
  public Optional<UUID> orderOf(String number) {
    return rows.orderOf(number);
  }

  private TaxDocument issue(
      DocumentKind kind,
      String series,
      UUID order,
      UUID cause,
      Instant moment,
      DocumentSnapshot snapshot) {
    LocalDate dated = Zones.dateInIndia(months.counts(moment));
    InclusiveTax total = snapshot.total();
    boolean test = mark.now();
    DocumentNumber number =
        numbers.next(test ? ofTests(series) : series, FinancialYear.of(dated), kind);
    TaxDocument document =
        new TaxDocument(
            Ids.next(),
            kind,
            cause,
            number.text(),
            dated,
            total.taxable(),
            TaxSplit.of(total.half(), snapshot.withinState()),
            total.gross(),
            link(),
            snapshot,
            test);
    rows.insert(document, order, number, clock.instant());
    return document;
  }

  /** Series that no document of a real sale is ever in. */
  private static String ofTests(String series) {
    return series.equals(CREDIT_NOTES) || series.equals(RECEIPTS) ? "T" + series : Academy.TESTS;
  }

  private String link() {
    byte[] bytes = new byte[LINK_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
