package dev.halfmillion.sales;

/** Where an order stands. A failed attempt to pay leaves it placed. */
public enum OrderStatus {
  PLACED("Not paid"),
  PAID("Paid"),
  PARTIALLY_REFUNDED("Partly refunded"),
  REFUNDED("Refunded");

  private final String label;

  OrderStatus(String label) {
    this.label = label;
  }

  /** The words people read. */
  public String label() {
    return label;
  }

  /** Whether money for it has come in, refunded since or not. */
  public boolean wasPaid() {
    return this != PLACED;
  }
}
