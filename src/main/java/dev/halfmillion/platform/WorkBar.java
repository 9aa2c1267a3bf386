package dev.halfmillion.platform;

import dev.halfmillion.platform.WaitingWork.Item;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What the bar of the back office always shows; the back office itself works it out. */
public interface WorkBar {

  /** The figures of this moment. */
  Figures figures();

  /**
   * Figures of one moment.
   *
   * @param safeToWithdraw the amount as text, or empty while nobody has worked it out
   * @param waiting the work that waits for a person
   */
  record Figures(String safeToWithdraw, List<Item> waiting) {

    /** Nothing known. */
    public static final Figures NONE = new Figures("", List.of());

    public Figures {
      waiting = List.copyOf(waiting);
    }

    /** How much waits at a place for somebody with these roles. */
    public long waitingAt(String place, Set<Role> roles) {
      return waiting.stream()
          .filter(item -> item.place().equals(place))
          .filter(item -> !Collections.disjoint(item.roles(), roles))
          .mapToLong(Item::count)
          .sum();
    }
  }
}
