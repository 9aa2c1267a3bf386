package dev.halfmillion.platform.watching;

import java.util.List;

/**
 * Figures of a module for those who watch from outside. They are asked for at most every half
 * minute and on a thread of their own; each is a look at an index or at balances, never a sum over
 * all rows.
 */
public interface Gauges {

  /** The figures of this moment. */
  List<Reading> readings();

  /**
   * One figure.
   *
   * @param name with dots between words and without our own name: {@code mails.waiting}
   * @param help what it is, in a sentence; the same for all of a name
   * @param label the name of what tells figures of the same name apart; empty for none
   * @param which the one this is
   * @param value the figure
   */
  record Reading(String name, String help, String label, String which, double value) {

    /** The only figure of its name. */
    public static Reading of(String name, String help, double value) {
      return new Reading(name, help, "", "", value);
    }
  }
}
