package dev.halfmillion.sales;

/** Who set a refund off. */
public enum RefundOrigin {
  /** Somebody of the academy. */
  DESK,
  /** The buyer alone, within the refund promise. */
  BUYER,
  /** The buyer, outside the promise: somebody of the academy decides. */
  ASKED,
  /** Somebody at the gateway's own pages; our records follow. */
  GATEWAY,
  /** The buyer's bank, by a dispute that was lost. */
  BANK
}
