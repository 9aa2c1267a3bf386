package dev.halfmillion.payments;

import dev.halfmillion.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A refund of an order that the gateway has carried out.
 *
 * @param refund its name
 * @param orderId the order whose payment was given back
 * @param cause the key it was requested under
 * @param gateway the gateway's name; the party of {@code gateway-clearing}
 * @param amount what was given back
 * @param refundedAt when, by the gateway
 * @param reason as given when it was requested
 */
public record RefundedPayment(
    RefundId refund,
    UUID orderId,
    String cause,
    String gateway,
    Money amount,
    Instant refundedAt,
    String reason) {}
