package dev.halfmillion.sales.documents;

import dev.halfmillion.money.Money;

/**
 * The documents of a period in figures, credit notes taken off.
 *
 * @param taxes the taxes apart
 */
public record RegisterTotals(
    long invoices, long creditNotes, Money taxable, TaxSplit taxes, Money total) {

  /** All taxes together. */
  public Money tax() {
    return taxes.cgst().plus(taxes.sgst()).plus(taxes.igst());
  }
}
