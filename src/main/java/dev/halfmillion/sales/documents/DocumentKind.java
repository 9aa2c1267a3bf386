package dev.halfmillion.sales.documents;

/** The kinds of tax documents. */
public enum DocumentKind {
  /** For a sale: a tax invoice, an invoice or a receipt, as the sale was taxed. */
  INVOICE,
  /** For what went back of a sale. */
  CREDIT_NOTE
}
