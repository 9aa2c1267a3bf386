package dev.halfmillion.payments.reconciliation;

/** What became of a difference. */
public enum DifferenceState {
  /** It waits for a person. */
  OPEN("Open"),
  /** Somebody had it mended from its page. */
  REPAIRED("Mended"),
  /** Somebody said why it may stay. */
  EXPLAINED("Explained"),
  /** A later comparison did not find it any more. */
  VANISHED("Gone by itself");

  private final String label;

  DifferenceState(String label) {
    this.label = label;
  }

  /** The words people read. */
  public String label() {
    return label;
  }
}
