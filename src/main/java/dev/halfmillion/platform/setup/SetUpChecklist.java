package dev.halfmillion.platform.setup;

import java.util.List;

/**
 * What an owner sees to, and how far it is.
 *
 * @param items in their order
 */
public record SetUpChecklist(List<Item> items) {

  public SetUpChecklist {
    items = List.copyOf(items);
  }

  /**
   * One thing.
   *
   * @param missing a sentence; empty where it is done
   * @param needed whether nothing is sold for real before it is done; else it is advice
   */
  public record Item(String name, String href, String missing, boolean needed) {

    /** Whether it is done. */
    public boolean done() {
      return missing.isEmpty();
    }
  }

  /** Those that are not done, the needed first. */
  public List<Item> open() {
    return items.stream()
        .filter(item -> !item.done())
        .sorted((one, other) -> Boolean.compare(other.needed(), one.needed()))
        .toList();
  }

  /** Whether nothing that is needed is missing. */
  public boolean ready() {
    return items.stream().allMatch(item -> item.done() || !item.needed());
  }

  /** How far it is: "3 of 7 done". */
  public String progress() {
    long done = items.stream().filter(Item::done).count();
    return done + " of " + items.size() + " done";
  }
}
