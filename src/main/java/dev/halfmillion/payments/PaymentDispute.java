package dev.halfmillion.payments;

import dev.halfmillion.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * A dispute over a payment of an order, with what became of it.
 *
 * @param id its name, {@code dsp_…}
 * @param gatewayDisputeId the gateway's name for it
 * @param turns in order
 */
public record PaymentDispute(String id, String gatewayDisputeId, Money amount, List<Turn> turns) {

  public PaymentDispute {
    turns = List.copyOf(turns);
  }

  /** What a turn is. */
  public enum Step {
    INQUIRED,
    OPENED,
    CLOSED,
    WON,
    LOST
  }

  /**
   * One turn.
   *
   * @param at by the gateway's clock
   */
  public record Turn(Step step, Instant at) {}
}
