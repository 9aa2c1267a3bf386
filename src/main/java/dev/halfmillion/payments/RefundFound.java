package dev.halfmillion.payments;

import dev.halfmillion.money.Money;
import java.util.Optional;
import java.util.UUID;

/**
 * Told, inside the transaction that writes it down and with the order locked by {@link
 * PaymentSettled#lock}, that somebody gave money of an order back at the gateway itself.
 * Implemented by whoever owns the orders.
 */
public interface RefundFound {

  /**
   * Writes it down as a refund on its way; {@link PaymentRefunded} tells how it ends, like any
   * other's.
   *
   * @param reason for the books and the payer
   * @return the key under which the order knows it, or empty where so much cannot go back
   */
  Optional<String> found(UUID orderId, Money amount, String reason);
}
