package dev.halfmillion.backoffice.commands;

/** What a command ends with; scripts and timers rely on these. */
public final class ExitCodes {

  /** Done, and nothing is wrong. */
  public static final int FINE = 0;

  /** Something is wrong, or was refused; a sentence says what, and what to do. */
  public static final int PROBLEM = 1;

  /** The command was not written as its help says. */
  public static final int USAGE = 2;

  /** The program failed in a way it did not foresee. */
  public static final int FAULT = 3;

  private ExitCodes() {}
}
