package dev.halfmillion.payments;

import java.util.UUID;

/**
 * Told, inside the transaction that books it and with the order locked by {@link
 * PaymentSettled#lock}, what became of a refund of an order. Surplus payments that go back never
 * reach it.
 */
public interface PaymentRefunded {

  /**
   * The payer has the money back. Called once for each refund; post its journal here, by its cause.
   */
  void refunded(RefundedPayment refund);

  /**
   * The gateway could not do it; nothing was booked and the amount can be refunded again.
   *
   * @param cause the key it was requested under
   * @param reason the gateway's words
   */
  void failed(UUID orderId, RefundId refund, String cause, String reason);
}
