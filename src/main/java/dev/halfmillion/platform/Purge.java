package dev.halfmillion.platform;

import java.util.function.IntSupplier;

/** Removes what is over in pieces, each a short transaction of its own, until nothing is left. */
public final class Purge {

  private Purge() {}

  /**
   * Repeats a piece until one finds nothing, or until the thread is asked to end.
   *
   * @param piece removes some rows and answers how many
   * @return how many were removed in all
   */
  public static int untilDone(IntSupplier piece) {
    int sum = 0;
    int some = piece.getAsInt();
    while (some > 0) {
      sum += some;
      some = Thread.currentThread().isInterrupted() ? 0 : piece.getAsInt();
    }
    return sum;
  }
}
