package dev.halfmillion.affiliates;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tells how orders were attributed. */
public interface SaleStories {

  /** The stories of an order's lines; none until the sale was attributed. */
  List<SaleStory> ofOrder(UUID order);

  /**
   * Which of these orders nobody has attributed, or were won by somebody who has no commission for
   * them; the latter may be right where nothing was earned. At most 1,000 or so at once.
   */
  Set<UUID> unfinished(Collection<UUID> orders);
}
