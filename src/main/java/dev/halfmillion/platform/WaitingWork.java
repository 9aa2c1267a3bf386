package dev.halfmillion.platform;

import java.util.List;
import java.util.Set;

/**
 * Work that waits for a person. Each module counts its own; the back office shows all of it, as
 * counters in its bar and as a list on its first page.
 */
public interface WaitingWork {

  /** What waits now; kinds of which nothing waits may be left out or have a count of 0. */
  List<Item> items();

  /**
   * One kind of work.
   *
   * @param place the key of the place in the bar that its counter stands at
   * @param count how much of it waits
   * @param text what it is, with the count: "2 commissions are held for review"
   * @param href where it is done
   * @param roles whose work it is
   */
  record Item(String place, long count, String text, String href, Set<Role> roles) {

    public Item {
      roles = Set.copyOf(roles);
    }

    /** An item whose text says the count: "1 batch waits", "2 batches wait". */
    public static Item counted(
        String place, long count, String one, String many, String href, Set<Role> roles) {
      String text = count == 1 ? "1 " + one : "%,d %s".formatted(count, many);
      return new Item(place, count, text, href, roles);
    }
  }
}
