package dev.halfmillion.payments.disputes;

import dev.halfmillion.payments.gateways.GatewayEvent.DisputeStep;

/** How far a dispute has come. It moves by rank and never back. */
public enum DisputeState {
  /** The payer's bank only asks; no money moves. */
  INQUIRED("The bank asks", 0),
  /** The gateway holds the amount back. */
  OPENED("Open", 1),
  /** It ended without a decision; the money is here. */
  CLOSED("Closed", 2),
  /** The money is here for good. */
  WON("Won", 3),
  /** The money is gone for good. */
  LOST("Lost", 3);

  private final String label;
  private final int rank;

  DisputeState(String label, int rank) {
    this.label = label;
    this.rank = rank;
  }

  static DisputeState of(DisputeStep step) {
    return valueOf(step.name());
  }

  /** The words people read. */
  public String label() {
    return label;
  }

  /** Whether evidence can still be given. */
  public boolean isOpen() {
    return this == INQUIRED || this == OPENED;
  }

  boolean givesWayTo(DisputeState next) {
    return rank < next.rank;
  }

  boolean contradicts(DisputeState other) {
    return rank == other.rank && this != other;
  }
}
