package dev.halfmillion.payments;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.PublicId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A turn of a dispute, as the owner of the order hears it.
 *
 * @param dispute its name
 * @param gatewayDisputeId the gateway's name for it
 * @param surplus whether the payment was one too many, so that the order is not concerned
 * @param held whether the amount was booked as held before this turn
 * @param at when, by the gateway's clock
 * @param reason the gateway's word for why
 * @param respondBy until when evidence is taken
 */
public record DisputedPayment(
    UUID dispute,
    String gatewayDisputeId,
    UUID orderId,
    String gateway,
    Money amount,
    boolean surplus,
    boolean held,
    Instant at,
    @Nullable String reason,
    @Nullable Instant respondBy) {

  /** The outside form of its name, {@code dsp_…}. */
  public String name() {
    return PublicId.format("dsp", dispute);
  }
}
