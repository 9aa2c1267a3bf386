package dev.halfmillion.sales;

/** Why money goes back to a buyer. */
public enum RefundKind {
  /** The buyer gives back what was bought. */
  REFUND("Refund"),
  /** Money for a cause: the buyer keeps what was bought, even if all of the price goes back. */
  GOODWILL("Goodwill"),
  /** The buyer's bank has taken the money; nobody here gave it. */
  DISPUTE("Lost dispute");

  private final String label;

  RefundKind(String label) {
    this.label = label;
  }

  /** The words people read. */
  public String label() {
    return label;
  }
}
