package dev.halfmillion.sales;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import java.util.UUID;

/**
 * A line of a paid order as the refund promise sees it now.
 *
 * @param left what of it can still go back
 * @param watched how much of what it gave the buyer has used
 */
public record PromisedLine(UUID line, String title, Money left, Rate watched, Standing standing) {

  /** How a line stands to the promise. */
  public enum Standing {
    /** The buyer can have the money back alone. */
    OPEN,
    /** It cost nothing, has gone back, or is on its way. */
    NOTHING_LEFT,
    /** The days are over, or none were promised. */
    TOO_LATE,
    /** Too much of it was used. */
    WATCHED
  }

  /** Whether the promise holds for it. */
  public boolean isOpen() {
    return standing == Standing.OPEN;
  }
}
