package dev.halfmillion.sales.documents;

import dev.halfmillion.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document in the register.
 *
 * @param corrected the invoice that a credit note corrects, or null
 */
public record RegisterEntry(TaxDocument document, @Nullable Corrected corrected) {

  /** What decides where a credit note is reported: its invoice. */
  public record Corrected(LocalDate dated, Money total) {}

  /** Whether it takes back and not adds. */
  public boolean isCreditNote() {
    return document.kind() == DocumentKind.CREDIT_NOTE;
  }
}
