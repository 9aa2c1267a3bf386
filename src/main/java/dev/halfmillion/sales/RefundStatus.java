package dev.halfmillion.sales;

/** How far money has come on its way back. */
public enum RefundStatus {
  /** Reserved, until somebody else decides on it. */
  AWAITING("Waits for approval"),
  REQUESTED("On its way"),
  SUCCEEDED("Refunded"),
  /** The gateway could not do it, and nobody has seen to it yet. */
  FAILED("Failed"),
  /** Failed, and another took its place. */
  RETRIED("Tried again"),
  /** Failed, and nothing more is to be done. */
  GIVEN_UP("Given up"),
  DECLINED("Declined");

  private final String label;

  RefundStatus(String label) {
    this.label = label;
  }

  /** The words people read. */
  public String label() {
    return label;
  }

  /** Whether its amount is spoken for and has not gone back yet. */
  public boolean isOpen() {
    return this == AWAITING || this == REQUESTED;
  }
}
