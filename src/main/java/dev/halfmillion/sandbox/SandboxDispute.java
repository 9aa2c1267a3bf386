package dev.halfmillion.sandbox;

import dev.halfmillion.money.Money;
import java.time.Instant;

/**
 * A payment that its payer's bank claims back.
 *
 * @param id the gateway's name for it
 * @param amount what is claimed: all of the payment
 * @param respondBy until when the customer may send evidence
 * @param updatedAt when it came to its status
 */
public record SandboxDispute(
    String id,
    String paymentId,
    Money amount,
    Status status,
    Instant respondBy,
    Instant createdAt,
    Instant updatedAt) {

  /** How far it has come. */
  public enum Status {
    OPEN("Open"),
    WON("Won by the shop"),
    LOST("Lost by the shop");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    /** The words people read. */
    public String label() {
      return label;
    }
  }
}
