package dev.halfmillion.sales;

/** How far money has come on its way back. */
public enum RefundStatus {
  REQUESTED("On its way"),
  SUCCEEDED("Refunded"),
  FAILED("Failed");

  private final String label;

  RefundStatus(String label) {
    this.label = label;
  }

  /** The words people read. */
  public String label() {
    return label;
  }
}
