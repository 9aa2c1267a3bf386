package dev.halfmillion.sales;

/** What the buyer of an order is told. */
public enum OrderPhase {
  /** Nothing was opened at the gateway yet, or it did not answer. */
  UNPAID,
  /** The buyer left the gateway's page without paying, and the gateway has told nothing else. */
  LEFT_UNPAID,
  /** The gateway has not said yet what became of the payment. */
  CONFIRMING,
  /** The payment did not go through. */
  FAILED,
  /** Money came, but a person has to look at it before anything happens. */
  CHECKING,
  /** Money came too late for the order's coupon; it goes back. */
  TURNED_BACK,
  /** Money came after the same was bought in another order; it goes back. */
  BOUGHT_AGAIN,
  /** Paid, perhaps partly refunded. */
  PAID,
  /** All of it went back. */
  REFUNDED
}
