package dev.halfmillion.payouts;

/** How far one payout has come. */
public enum LineState {
  /** In a batch, its money set aside. */
  ALLOCATED("Set aside"),
  /** In the bank file. */
  EXPORTED("With the bank"),
  /** Arrived, with the bank's reference. */
  PAID("Paid"),
  /** Sent back by the bank; its money is available again. */
  RETURNED("Returned"),
  /** Taken out before anything was sent; its money is available again. */
  RELEASED("Taken out");

  private final String label;

  LineState(String label) {
    this.label = label;
  }

  /** The words people read. */
  public String label() {
    return label;
  }
}
