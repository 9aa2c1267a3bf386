package dev.halfmillion.sales;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back to a buyer.
 *
 * @param requestedBy who decided it; null for the system
 * @param settledAt when it succeeded or failed
 */
public record Refund(
    UUID id,
    OrderId order,
    RefundStatus status,
    Money amount,
    String reason,
    @Nullable UserId requestedBy,
    Instant requestedAt,
    @Nullable Instant settledAt) {

  /** The outside form of its identifier, {@code rfd_…}. */
  public String publicId() {
    return PublicId.format("rfd", id);
  }

  /**
   * When it succeeded or failed.
   *
   * @throws IllegalStateException before that
   */
  public Instant settled() {
    if (settledAt == null) {
      throw new IllegalStateException("Refund " + publicId() + " is on its way");
    }
    return settledAt;
  }

  /** The key under which payments and the ledger know it. */
  String cause() {
    return "refund:" + publicId();
  }

  /** The identifier in a cause, or empty for the cause of something else. */
  static Optional<UUID> ofCause(String cause) {
    return cause.startsWith("refund:")
        ? PublicId.parse("rfd", cause.substring("refund:".length()))
        : Optional.empty();
  }
}
