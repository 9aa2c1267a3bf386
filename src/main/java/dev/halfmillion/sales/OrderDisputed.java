package dev.halfmillion.sales;

import dev.halfmillion.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The buyer's bank disputes what paid an order, or no longer does. A dispute that was lost is told
 * by {@link OrderRefunded} where it takes anything of the order.
 *
 * @param open whether it began; else it ended and takes nothing
 * @param amount what is disputed
 * @param lines what of each line, all lines of the order; empty where a payment too many is
 *     disputed
 * @param reason the gateway's word for why
 * @param respondBy until when evidence is taken
 */
public record OrderDisputed(
    OrderId orderId,
    UUID disputeId,
    boolean open,
    Instant at,
    Money amount,
    List<Line> lines,
    @Nullable String reason,
    @Nullable Instant respondBy) {

  public OrderDisputed {
    lines = List.copyOf(lines);
  }

  /**
   * A line of the order.
   *
   * @param lineGross what was paid for it
   * @param disputed what of it is disputed; zero where the dispute has ended
   */
  public record Line(UUID lineId, Money lineGross, Money disputed) {}
}
