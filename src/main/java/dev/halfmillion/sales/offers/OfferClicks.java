package dev.halfmillion.sales.offers;

import java.time.Instant;

/** How many people followed the links of affiliates; the affiliate program answers. */
public interface OfferClicks {

  /** Clicks from a moment to just before another. */
  long between(Instant from, Instant to);
}
