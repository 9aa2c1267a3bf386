package dev.halfmillion.platform.health;

/**
 * Something that is not well.
 *
 * @param severity how bad it is
 * @param sentence what is wrong, in one sentence, without secrets or anybody's address
 * @param remedy what to do about it, in one sentence or two
 */
public record Finding(Severity severity, String sentence, String remedy) {

  /** Something that does not work. */
  public static Finding problem(String sentence, String remedy) {
    return new Finding(Severity.PROBLEM, sentence, remedy);
  }

  /** Something that works, and that somebody should see to. */
  public static Finding warning(String sentence, String remedy) {
    return new Finding(Severity.WARNING, sentence, remedy);
  }
}
