package dev.halfmillion.platform;

import java.util.Map;

/** What the bar of the back office always shows; the back office itself works it out. */
public interface WorkBar {

  /** The figures of this moment. */
  Figures figures();

  /**
   * Figures of one moment.
   *
   * @param safeToWithdraw the amount as text, or empty while nobody has worked it out
   * @param waiting how many things wait for a person, by the key of their place in the bar
   */
  record Figures(String safeToWithdraw, Map<String, Long> waiting) {

    /** Nothing known. */
    public static final Figures NONE = new Figures("", Map.of());

    public Figures {
      waiting = Map.copyOf(waiting);
    }

    /** How many wait at a place. */
    public long waitingAt(String key) {
      return waiting.getOrDefault(key, 0L);
    }
  }
}
