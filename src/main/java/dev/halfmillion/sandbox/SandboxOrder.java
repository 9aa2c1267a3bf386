package dev.halfmillion.sandbox;

import dev.halfmillion.money.Money;
import java.time.Instant;

/**
 * What a customer of the gateway wants to be paid.
 *
 * @param id unguessable: whoever knows it may open its page
 * @param receipt the customer's own name for it
 * @param amount what is due
 * @param orderNumber as the buyer knows it
 * @param description what is sold
 * @param payer who pays
 * @param callbackUrl where the page leads back to
 * @param cancelUrl where the page leads a payer who leaves it without paying
 * @param createdAt in business time
 */
public record SandboxOrder(
    String id,
    String receipt,
    Money amount,
    String orderNumber,
    String description,
    Payer payer,
    String callbackUrl,
    String cancelUrl,
    Instant createdAt) {

  /**
   * Who pays.
   *
   * @param name as given
   * @param email as given
   * @param phone as given
   */
  public record Payer(String name, String email, String phone) {}
}
