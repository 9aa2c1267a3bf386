package dev.halfmillion.payments;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.PublicId;
import java.time.Instant;
import java.util.UUID;

/**
 * A payment that the gateway captured.
 *
 * @param id its name
 * @param attempt the attempt it belongs to
 * @param orderId the order
 * @param gateway the gateway's name
 * @param gatewayPaymentId the gateway's name for it
 * @param amount what was paid
 * @param capturedAt when, by the gateway
 * @param surplus whether the order had been paid before
 */
record Capture(
    UUID id,
    AttemptId attempt,
    UUID orderId,
    String gateway,
    String gatewayPaymentId,
    Money amount,
    Instant capturedAt,
    boolean surplus) {

  /** The outside form of its name. */
  String name() {
    return PublicId.format("cap", id);
  }
}
