package dev.halfmillion.payments.disputes;

import dev.halfmillion.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment that the payer's bank claims back.
 *
 * @param gateway the gateway's name
 * @param gatewayDisputeId the gateway's name for it
 * @param capture the captured payment
 * @param gatewayPaymentId the gateway's name for the payment
 * @param surplus whether the payment was one too many, which no order is paid by
 * @param held whether the amount is booked as held by the gateway
 * @param fee what the gateway has taken for it so far
 * @param reason the gateway's word for why
 * @param respondBy until when evidence is taken
 * @param beganAt when it was first heard of, by the gateway's clock
 * @param changedAt when it came to its state, by the gateway's clock
 */
public record Dispute(
    DisputeId id,
    String gateway,
    String gatewayDisputeId,
    UUID capture,
    UUID orderId,
    String gatewayPaymentId,
    boolean surplus,
    Money amount,
    DisputeState state,
    boolean held,
    Money fee,
    @Nullable String reason,
    @Nullable Instant respondBy,
    Instant beganAt,
    Instant changedAt) {

  Dispute described(@Nullable String why, @Nullable Instant until) {
    return new Dispute(
        id,
        gateway,
        gatewayDisputeId,
        capture,
        orderId,
        gatewayPaymentId,
        surplus,
        amount,
        state,
        held,
        fee,
        why == null ? reason : why,
        until == null ? respondBy : until,
        beganAt,
        changedAt);
  }

  /**
   * One turn of a dispute.
   *
   * @param at by the gateway's clock
   */
  public record Turn(DisputeState state, Instant at) {}
}
