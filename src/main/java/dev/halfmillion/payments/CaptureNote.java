package dev.halfmillion.payments;

import dev.halfmillion.money.Money;
import java.time.Instant;

/**
 * A payment that a gateway captured for an order.
 *
 * @param gateway the gateway's name
 * @param payment the gateway's name for it
 * @param amount what was paid
 * @param at when, by the gateway
 * @param surplus whether the order had been paid before, so that all of it goes back
 */
public record CaptureNote(
    String gateway, String payment, Money amount, Instant at, boolean surplus) {

  static CaptureNote of(Capture capture) {
    return new CaptureNote(
        capture.gateway(),
        capture.gatewayPaymentId(),
        capture.amount(),
        capture.capturedAt(),
        capture.surplus());
  }
}
