package dev.halfmillion.sales.coupons;

import dev.halfmillion.money.Money;
import dev.halfmillion.sales.CouponId;
import dev.halfmillion.sales.OrderId;
import java.time.Duration;
import java.time.Instant;

/**
 * A coupon used for an order.
 *
 * @param code as the buyer wrote it, in its normal form
 * @param typed whether the buyer typed it; a link brings it otherwise
 * @param discount what it takes off the order
 * @param reservedUntil from then on an unpaid one does not count
 * @param changedAt when it came into its state
 */
public record Redemption(
    OrderId order,
    CouponId coupon,
    CouponCode code,
    boolean typed,
    Money discount,
    State state,
    Instant reservedAt,
    Instant reservedUntil,
    Instant changedAt) {

  /** How long an order that is not paid keeps a use for itself. */
  public static final Duration RESERVED_FOR = Duration.ofMinutes(60);

  boolean holds(Instant now) {
    return state == State.RESERVED && now.isBefore(reservedUntil);
  }

  /** What has become of it. */
  public enum State {
    /** Kept for an order that is not paid yet. */
    RESERVED("Reserved"),
    /** Paid with it. */
    USED("Used"),
    /** All of the order's money went back, and the use with it. */
    RETURNED("Given back"),
    /** A newer order of the same buyer has it instead. */
    RELEASED("Left for another order"),
    /** Paid too late: no use was left, so the money goes back. */
    LOST("Came too late");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The words people read. */
    public String label() {
      return label;
    }
  }
}
