package dev.halfmillion.sales;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.UserId;

/** Says how much of what was bought somebody has used; the refund promise depends on it. */
public interface UsageEvidence {

  /** The share of what a product gives that somebody has watched or completed, rounded down. */
  Rate used(UserId user, ProductId product);
}
