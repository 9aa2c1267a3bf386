package dev.halfmillion.catalog;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lower price between two moments.
 *
 * @param amount tax included
 * @param starts the first moment at which it counts
 * @param ends the first moment at which it counts no more; equal to the start where it was called
 *     off before it began
 * @param plannedEnd when it was to end
 * @param note why, in a few words such as the name of an offer; may be empty
 * @param setBy who set it; null for the system
 */
public record SalePrice(
    UUID id,
    ProductId product,
    Money amount,
    Instant starts,
    Instant ends,
    Instant plannedEnd,
    String note,
    @Nullable UserId setBy) {

  /** Where it stands at a moment. */
  public Phase at(Instant moment) {
    if (!starts.isBefore(ends)) {
      return Phase.CALLED_OFF;
    }
    if (moment.isBefore(starts)) {
      return Phase.PLANNED;
    }
    if (moment.isBefore(ends)) {
      return Phase.RUNNING;
    }
    return ends.isBefore(plannedEnd) ? Phase.STOPPED : Phase.OVER;
  }

  /** The stages of a sale price, derived from its moments. */
  public enum Phase {
    PLANNED,
    RUNNING,
    OVER,
    STOPPED,
    CALLED_OFF;

    /** Whether it may still be stopped. */
    public boolean open() {
      return this == PLANNED || this == RUNNING;
    }
  }
}
