package dev.halfmillion.payments.razorpay;

import dev.halfmillion.payments.gateways.Check;
import dev.halfmillion.payments.gateways.Check.Why;
import dev.halfmillion.payments.gateways.GatewayJson;
import dev.halfmillion.payments.gateways.KeySet;
import dev.halfmillion.payments.gateways.KeySource;
import dev.halfmillion.payments.gateways.WebhookSignature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells Razorpay's webhooks from forged ones: hexadecimal HMAC-SHA256 of the raw body by the secret
 * that was set with the webhook. Razorpay repeats for a day, and a retry keeps the secret of the
 * day its news was made.
 */
final class RazorpayWebhooks {

  static final String SIGNATURE = "X-Razorpay-Signature";
  static final String EVENT_ID = "X-Razorpay-Event-Id";

  /** The kinds of news that mean something here. */
  static final List<String> KINDS =
      List.of(
          "payment.authorized",
          "payment.captured",
          "payment.failed",
          "order.paid",
          "refund.created",
          "refund.processed",
          "refund.failed",
          "payment.dispute.created",
          "payment.dispute.under_review",
          "payment.dispute.action_required",
          "payment.dispute.won",
          "payment.dispute.lost",
          "payment.dispute.closed",
          "settlement.processed");

  private static final Duration OLDEST = Duration.ofDays(3);
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final KeySource keys;
  private final Clock clock;
  private final JsonMapper json;

  RazorpayWebhooks(KeySource keys, Clock clock, JsonMapper json) {
    this.keys = keys;
    this.clock = clock;
    this.json = json;
  }

  Check check(byte[] raw, HttpHeaders headers) {
    String signature = headers.getFirst(SIGNATURE);
    if (signature == null || signature.isBlank()) {
      return new Check.Refused(Why.NO_SIGNATURE);
    }
    List<String> secrets =
        keys.keys(RazorpayGateway.NAME).map(KeySet::webhookSecrets).orElse(List.of());
    if (!WebhookSignature.matches(raw, signature, secrets)) {
      return new Check.Refused(Why.BAD_SIGNATURE);
    }
    try {
      return checkContent(json.readTree(raw), headers.getFirst(EVENT_ID));
    } catch (JacksonException | IllegalArgumentException senseless) {
      return new Check.Refused(Why.UNREADABLE);
    }
  }

  private Check checkContent(JsonNode event, @Nullable String eventId) {
    if (eventId == null || !eventId.matches("[A-Za-z0-9_.-]{1,100}")) {
      return new Check.Refused(Why.EVENT_ID);
    }
    String type = GatewayJson.text(event, "event");
    if (event.has("created_at")) {
      Instant created = GatewayJson.moment(event, "created_at");
      Instant now = clock.instant();
      if (created.plus(OLDEST).isBefore(now)) {
        return new Check.Refused(Why.TOO_OLD);
      }
      if (created.minus(AHEAD).isAfter(now)) {
        return new Check.Refused(Why.IN_FUTURE);
      }
    }
    return new Check.Genuine(eventId, type);
  }
}
