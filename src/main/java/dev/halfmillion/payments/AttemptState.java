package dev.halfmillion.payments;

/**
 * How far an attempt has come. A state only ever gives way to one of a higher rank, so that late
 * and repeated news change nothing: {@code failed} after {@code captured} is stored and ignored.
 */
public enum AttemptState {
  /** Written here; whether the gateway knows of it is not known. */
  UNKNOWN(0, "Not known"),
  /** The gateway has an order and a page for it; nobody has paid yet. */
  CREATED(1, "Waiting for the buyer"),
  /** A payment was declined; the buyer may try again on the same page. */
  FAILED(2, "Declined"),
  /** Nobody paid in time; we no longer ask. A payment that comes after all still counts. */
  EXPIRED(3, "Expired"),
  /** The payer's bank has agreed; the money is not ours yet. */
  AUTHORIZED(4, "Authorized"),
  /** The gateway holds the money for us. */
  CAPTURED(5, "Captured");

  private final int rank;
  private final String label;

  AttemptState(int rank, String label) {
    this.rank = rank;
    this.label = label;
  }

  /** Whether news of the other state may replace this one. */
  public boolean givesWayTo(AttemptState other) {
    return other.rank > rank;
  }

  /** The word people read. */
  public String label() {
    return label;
  }

  /** Whether the gateway is still asked about it. */
  boolean open() {
    return this != CAPTURED && this != EXPIRED;
  }

  /** Whether the gateway's page can still be used for paying. */
  boolean payable() {
    return this == UNKNOWN || this == CREATED || this == AUTHORIZED;
  }
}
