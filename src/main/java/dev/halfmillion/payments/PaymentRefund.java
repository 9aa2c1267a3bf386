package dev.halfmillion.payments;

import dev.halfmillion.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refund as it stands.
 *
 * @param id its name
 * @param orderId the order whose payment goes back
 * @param surplus whether a payment too many goes back, which leaves the order as it is
 * @param cause the key it was requested under
 * @param reason as given when it was requested
 * @param amount what goes back
 * @param state how far it has come
 * @param gateway the gateway's name
 * @param gatewayRefundId the gateway's name for it, once known
 * @param requestedAt in business time
 * @param settledAt when it succeeded or failed
 * @param problem why it failed or is not known, in the gateway's words
 */
public record PaymentRefund(
    RefundId id,
    UUID orderId,
    boolean surplus,
    String cause,
    String reason,
    Money amount,
    RefundState state,
    String gateway,
    @Nullable String gatewayRefundId,
    Instant requestedAt,
    @Nullable Instant settledAt,
    @Nullable String problem) {}
