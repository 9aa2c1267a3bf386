package dev.halfmillion.ledger;

/** A cause was posted before with other figures: a programming error that must not be swallowed. */
public class LedgerConflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LedgerConflict(String cause) {
    super("Already posted with other figures: " + cause);
  }
}
