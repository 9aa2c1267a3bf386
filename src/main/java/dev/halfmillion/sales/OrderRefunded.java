package dev.halfmillion.sales;

import dev.halfmillion.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money for an order went back. The figures are cumulative, so that a listener comes to the same
 * end in whatever order such events reach it.
 *
 * @param dispute the dispute that was lost and ends by this, or null
 */
public record OrderRefunded(
    OrderId orderId, UUID refundId, @Nullable UUID dispute, Instant at, List<Line> lines) {

  public OrderRefunded {
    lines = List.copyOf(lines);
  }

  /** Money that the academy gave back. */
  public OrderRefunded(OrderId orderId, UUID refundId, Instant at, List<Line> lines) {
    this(orderId, refundId, null, at, lines);
  }

  /**
   * A line of the order; where a dispute ends by it, all lines are told.
   *
   * @param lineGross what was paid for it
   * @param refundedNow what this refund returned of it
   * @param refundedTotal what all refunds up to and with this one returned of it
   */
  public record Line(UUID lineId, Money lineGross, Money refundedNow, Money refundedTotal) {}
}
