package dev.halfmillion.platform.health;

/** A check cannot be made here and now; the message says why, and another check tells the fault. */
public class CannotTell extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the reason, as the end of a sentence that begins with "Not looked at: ". */
  public CannotTell(String reason) {
    super(reason);
  }
}
