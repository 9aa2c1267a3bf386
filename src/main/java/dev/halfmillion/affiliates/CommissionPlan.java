package dev.halfmillion.affiliates;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import java.time.Duration;
import java.time.Instant;

/**
 * The terms of the program from a moment on. A change is a new version; what was clicked or sold
 * under an older one keeps it.
 *
 * @param version counts up
 * @param validFrom when it begins to count
 * @param rate of the taxable value of a line
 * @param windowDays for how many days after a click an order counts, the last moment included
 * @param holdDays for how many days after the payment a commission stays pending
 * @param minimumPayout what must have come together before it is paid
 * @param gatewayFeesDeducted whether the gateway's fee lowers the base
 * @param automaticApproval whether joining approves at once
 */
public record CommissionPlan(
    int version,
    Instant validFrom,
    Rate rate,
    int windowDays,
    int holdDays,
    Money minimumPayout,
    boolean gatewayFeesDeducted,
    boolean automaticApproval) {

  /** Whether anybody earns under these terms; a rate of 0 means that there is no program. */
  public boolean pays() {
    return rate.basisPoints() > 0;
  }

  /** Whether an order at a moment is within the window of a click, both ends included. */
  public boolean covers(Instant click, Instant order) {
    return !order.isBefore(click) && !order.isAfter(click.plus(Duration.ofDays(windowDays)));
  }

  /** When a commission on something paid at a moment is no longer pending. */
  public Instant availableAt(Instant paidAt) {
    return paidAt.plus(Duration.ofDays(holdDays));
  }
}
