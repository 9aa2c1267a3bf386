package dev.halfmillion.catalog;

import java.time.Instant;
import java.util.List;

/** What is offered at lower prices for some days; the sales module answers. */
public interface RunningOffers {

  /** The offers that count now, the next to end first. */
  List<RunningOffer> now();

  /**
   * An offer that counts now.
   *
   * @param ends the first moment at which it counts no more
   * @param products what it is about
   */
  record RunningOffer(String title, Instant ends, List<ProductId> products) {

    public RunningOffer {
      products = List.copyOf(products);
    }
  }
}
