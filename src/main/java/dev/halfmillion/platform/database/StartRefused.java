package dev.halfmillion.platform.database;

/** The application cannot start, for a reason the operator can mend; the message says how. */
public class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a sentence that says what to do. */
  public StartRefused(String sentence) {
    super(sentence);
  }

  /** With a sentence that says what to do and the cause for the log. */
  public StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
