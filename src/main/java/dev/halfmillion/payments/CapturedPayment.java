package dev.halfmillion.payments;

import dev.halfmillion.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment that the gateway holds for us. Amount, currency and order were compared with the
 * attempt already.
 *
 * @param attempt the attempt it belongs to
 * @param orderId the order it pays
 * @param gateway the gateway's name; the party of {@code gateway-clearing}
 * @param gatewayOrderId the gateway's name for the attempt, if it is known yet
 * @param gatewayPaymentId the gateway's name for this payment
 * @param amount what the payer paid
 * @param capturedAt when, by the gateway
 * @param fee what the gateway keeps, without tax, if it said so
 * @param feeTax the tax on the fee, if it said so
 */
public record CapturedPayment(
    AttemptId attempt,
    UUID orderId,
    String gateway,
    @Nullable String gatewayOrderId,
    String gatewayPaymentId,
    Money amount,
    Instant capturedAt,
    @Nullable Money fee,
    @Nullable Money feeTax) {}
