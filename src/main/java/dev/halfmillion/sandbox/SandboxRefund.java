package dev.halfmillion.sandbox;

import dev.halfmillion.money.Money;
import java.time.Instant;

/**
 * Money of a payment that goes back.
 *
 * @param id the gateway's name for it
 * @param paymentId the payment it comes from
 * @param receipt the customer's own name for it
 * @param amount how much
 * @param processed whether the payer has it back
 * @param createdAt in business time
 * @param updatedAt when it came to its status
 */
record SandboxRefund(
    String id,
    String paymentId,
    String receipt,
    Money amount,
    boolean processed,
    Instant createdAt,
    Instant updatedAt) {}
