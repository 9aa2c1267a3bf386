package dev.halfmillion.payments;

import dev.halfmillion.money.Money;
import java.net.URI;
import java.util.UUID;

/**
 * What an order asks to be paid.
 *
 * @param orderId the order
 * @param orderNumber as people read it
 * @param amount what is due, tax included
 * @param description what the payer's statement and the gateway's page say
 * @param payerName as given at checkout
 * @param payerEmail as given at checkout
 * @param payerPhone as given at checkout
 * @param returnTo where the gateway's page leads back to; coming back proves nothing
 * @param cancelTo where the gateway's page leads a payer who leaves it without paying
 */
public record PaymentRequest(
    UUID orderId,
    String orderNumber,
    Money amount,
    String description,
    String payerName,
    String payerEmail,
    String payerPhone,
    URI returnTo,
    URI cancelTo) {

  public PaymentRequest {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("Nothing to pay: " + amount);
    }
  }
}
