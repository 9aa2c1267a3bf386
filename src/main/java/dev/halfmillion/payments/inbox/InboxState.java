package dev.halfmillion.payments.inbox;

/** What became of news. */
public enum InboxState {
  /** Stored; its turn comes. */
  RECEIVED("Waiting"),
  /** It changed our records. */
  PROCESSED("Processed"),
  /** It changed nothing. */
  IGNORED("Nothing to do"),
  /** It does not fit our records; a person must look. */
  QUARANTINED("Quarantined");

  private final String label;

  InboxState(String label) {
    this.label = label;
  }

  /** The words people read. */
  public String label() {
    return label;
  }
}
