package dev.halfmillion.sales.documents;

import dev.halfmillion.money.Money;

/**
 * The tax of a sale by kind: CGST and SGST within the supplier's State, else IGST, which is the
 * same two halves as one. The one tax of another country is kept where IGST is.
 */
public record TaxSplit(Money cgst, Money sgst, Money igst) {

  /** Two equal halves, named by whether supplier and buyer are in one State. */
  public static TaxSplit of(Money half, boolean withinState) {
    Money none = Money.zero(half.currency());
    return withinState ? new TaxSplit(half, half, none) : new TaxSplit(none, none, half.plus(half));
  }
}
