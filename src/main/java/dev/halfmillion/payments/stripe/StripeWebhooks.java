package dev.halfmillion.payments.stripe;

import dev.halfmillion.payments.gateways.Check;
import dev.halfmillion.payments.gateways.Check.Why;
import dev.halfmillion.payments.gateways.GatewayJson;
import dev.halfmillion.payments.gateways.KeySet;
import dev.halfmillion.payments.gateways.KeySource;
import dev.halfmillion.payments.gateways.WebhookSignature;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells Stripe's webhooks from forged ones: {@code t=…,v1=…}, where each {@code v1} is hexadecimal
 * HMAC-SHA256 of the time, a dot and the raw body. While a secret is being changed there is a
 * {@code v1} for each; every delivery, also a late one, is signed anew, so five minutes are enough.
 */
final class StripeWebhooks {

  static final String SIGNATURE = "Stripe-Signature";

  /** The kinds of news that mean something here. */
  static final List<String> KINDS =
      List.of(
          "checkout.session.completed",
          "checkout.session.async_payment_succeeded",
          "checkout.session.async_payment_failed",
          "checkout.session.expired",
          "payment_intent.succeeded",
          "payment_intent.processing",
          "payment_intent.payment_failed",
          "refund.created",
          "refund.updated",
          "refund.failed",
          "charge.refunded",
          "charge.dispute.created",
          "charge.dispute.updated",
          "charge.dispute.closed",
          "payout.paid");

  private static final Duration TOLERANCE = Duration.ofSeconds(300);

  private final KeySource keys;
  private final Clock clock;
  private final JsonMapper json;

  StripeWebhooks(KeySource keys, Clock clock, JsonMapper json) {
    this.keys = keys;
    this.clock = clock;
    this.json = json;
  }

  Check check(byte[] raw, HttpHeaders headers) {
    String header = headers.getFirst(SIGNATURE);
    if (header == null || header.isBlank()) {
      return new Check.Refused(Why.NO_SIGNATURE);
    }
    String time = values(header, "t").stream().findFirst().orElse("");
    KeySet present = keys.keys(StripeGateway.NAME).orElse(null);
    if (present == null
        || !time.matches("[0-9]{1,12}")
        || values(header, "v1").stream().noneMatch(v1 -> fits(time, raw, v1, present))) {
      return new Check.Refused(Why.BAD_SIGNATURE);
    }
    Instant signed = Instant.ofEpochSecond(Long.parseLong(time));
    if (signed.plus(TOLERANCE).isBefore(clock.instant())) {
      return new Check.Refused(Why.TOO_OLD);
    }
    if (signed.minus(TOLERANCE).isAfter(clock.instant())) {
      return new Check.Refused(Why.IN_FUTURE);
    }
    try {
      return checkContent(json.readTree(raw), isLive(present));
    } catch (JacksonException | IllegalArgumentException senseless) {
      return new Check.Refused(Why.UNREADABLE);
    }
  }

  private static Check checkContent(JsonNode event, boolean live) {
    String type = GatewayJson.text(event, "type");
    if (!event.path("id").isString()) {
      return new Check.Refused(Why.EVENT_ID);
    }
    if (!event.path("livemode").isBoolean() || event.path("livemode").asBoolean() != live) {
      return new Check.Refused(Why.OTHER_MODE);
    }
    return new Check.Genuine(GatewayJson.name(event, "id"), type);
  }

  private static boolean isLive(KeySet keys) {
    return keys.secret().startsWith("sk_live_") || keys.secret().startsWith("rk_live_");
  }

  private static boolean fits(String time, byte[] raw, String signature, KeySet keys) {
    ByteArrayOutputStream signed = new ByteArrayOutputStream();
    signed.writeBytes((time + '.').getBytes(StandardCharsets.US_ASCII));
    signed.writeBytes(raw);
    return WebhookSignature.matches(signed.toByteArray(), signature, keys.webhookSecrets());
  }

  private static List<String> values(String header, String name) {
    return Arrays.stream(header.split(","))
        .map(String::strip)
        .filter(part -> part.startsWith(name + '='))
        .map(part -> part.substring(name.length() + 1))
        .limit(10)
        .toList();
  }
}
