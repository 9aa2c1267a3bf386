package dev.halfmillion.bench;

/** The benchmark cannot go on; the message says why and what to do. */
public final class StopBench extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StopBench(String sentence) {
    super(sentence);
  }

  public StopBench(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
