package dev.halfmillion.payouts;

/** How far a payout batch has come. */
public enum BatchState {
  /** Lines may be added. */
  DRAFT,
  /** Waits for somebody other than its maker. */
  SUBMITTED,
  /** Approved as it stands; a change of any line takes it back to {@link #SUBMITTED}. */
  APPROVED,
  /** The bank file is out; from here each line settles by itself. */
  EXPORTED,
  /** Every line was paid or came back. */
  CLOSED,
  /** Given back before anything was sent; its money is available again. */
  SENT_BACK
}
