package dev.halfmillion.platform;

/** How the program knows that it carries out a command of the operator instead of serving. */
public final class Commanded {

  /** Active while the whole application runs for a command, perhaps beside one that serves. */
  public static final String PROFILE = "command";

  private Commanded() {}
}
