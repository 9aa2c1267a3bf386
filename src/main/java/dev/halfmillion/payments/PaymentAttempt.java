package dev.halfmillion.payments;

import dev.halfmillion.money.Money;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to pay an order, as it stands.
 *
 * @param id its name, and its receipt at the gateway
 * @param orderId the order
 * @param gateway the gateway's name
 * @param gatewayOrderId the gateway's name for it, once known
 * @param gatewayPaymentId the gateway's name for the first payment captured in it
 * @param state how far it has come
 * @param amount what was asked for
 * @param redirectTo the gateway's page, once known
 * @param openedAt in business time
 * @param capturedAt when its first payment was captured
 * @param nextPollAt when the gateway is asked next, by the system's clock; null when no more
 * @param problem what last went wrong, in plain words
 * @param leftAt when the payer's browser came back saying that nothing was paid; null when it did
 *     not, or went to the gateway's page again since. That is the payer's word: it proves nothing
 */
public record PaymentAttempt(
    AttemptId id,
    UUID orderId,
    String gateway,
    @Nullable String gatewayOrderId,
    @Nullable String gatewayPaymentId,
    AttemptState state,
    Money amount,
    @Nullable URI redirectTo,
    Instant openedAt,
    @Nullable Instant capturedAt,
    @Nullable Instant nextPollAt,
    @Nullable String problem,
    @Nullable Instant leftAt) {

  /**
   * Whether the payer left the gateway's page without paying, as far as the payer says and the
   * gateway has told nothing else.
   */
  public boolean leftUnpaid() {
    return leftAt != null && (state == AttemptState.UNKNOWN || state == AttemptState.CREATED);
  }
}
