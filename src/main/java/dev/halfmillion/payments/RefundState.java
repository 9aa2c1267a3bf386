package dev.halfmillion.payments;

/** How far a refund has come. All but {@link #FAILED} count against what was captured. */
public enum RefundState {
  /** Written here, not sent yet. */
  REQUESTED("Requested"),
  /** Sent; whether the gateway has it is not known, so it is asked by our key. */
  UNKNOWN("Not known"),
  /** The gateway has it and works on it. */
  PENDING("On its way"),
  /** The payer has the money back. */
  SUCCEEDED("Refunded"),
  /** The gateway could not do it; the amount can be refunded again. */
  FAILED("Failed");

  private final String label;

  RefundState(String label) {
    this.label = label;
  }

  /** The word people read. */
  public String label() {
    return label;
  }

  /** Whether nothing can happen to it any more. */
  public boolean settled() {
    return this == SUCCEEDED || this == FAILED;
  }
}
