package dev.halfmillion.sales.documents;

import dev.halfmillion.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An invoice or credit note. Once written it never changes.
 *
 * @param causeId the order of an invoice, the refund of a credit note
 * @param number gapless within its series and financial year
 * @param dated the date in India of the payment or refund
 * @param link what its public address ends with; nobody can guess it
 * @param snapshot all that is printed on it
 * @param test whether nothing was sold by it: its number is in a series of tests
 */
public record TaxDocument(
    UUID id,
    DocumentKind kind,
    UUID causeId,
    String number,
    LocalDate dated,
    Money taxable,
    TaxSplit tax,
    Money total,
    String link,
    DocumentSnapshot snapshot,
    boolean test) {

  /** What stands at its head: Tax invoice, Invoice, Receipt or Credit note. */
  public String title() {
    String title =
        kind == DocumentKind.CREDIT_NOTE ? "Credit note" : snapshot.tax().documentTitle();
    return test ? title + " (test)" : title;
  }

  /** The address at which whoever has the link reads it. */
  public String path() {
    return "/documents/" + link;
  }
}
