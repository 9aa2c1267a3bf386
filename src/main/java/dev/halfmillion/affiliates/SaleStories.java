package dev.halfmillion.affiliates;

import java.util.List;
import java.util.UUID;

/** Tells how orders were attributed. */
public interface SaleStories {

  /** The stories of an order's lines; none until the sale was attributed. */
  List<SaleStory> ofOrder(UUID order);
}
