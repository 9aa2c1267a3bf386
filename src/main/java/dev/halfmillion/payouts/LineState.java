package dev.halfmillion.payouts;

/** How far one payout has come. */
public enum LineState {
  /** In a batch, its money set aside. */
  ALLOCATED,
  /** In the bank file. */
  EXPORTED,
  /** Arrived, with the bank's reference. */
  PAID,
  /** Sent back by the bank; its money is available again. */
  RETURNED,
  /** Taken out before anything was sent; its money is available again. */
  RELEASED
}
