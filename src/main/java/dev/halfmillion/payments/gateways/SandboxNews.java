package dev.halfmillion.payments.gateways;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.GatewayEvent.OtherNews;
import dev.halfmillion.payments.gateways.GatewayEvent.PaymentNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundStep;
import dev.halfmillion.payments.gateways.GatewayEvent.SettlementNews;
import dev.halfmillion.payments.gateways.GatewayEvent.Step;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Translates the sandbox's JSON, which is shaped like Razorpay's, into the words of payments. */
final class SandboxNews {

  private static final int LONGEST = 64;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private SandboxNews() {}

  static GatewayEvent read(JsonNode event) {
    JsonNode payload = event.path("payload");
    return switch (text(event, "event")) {
      case "payment.authorized" -> payment(Step.AUTHORIZED, entity(payload, "payment"));
      case "payment.captured" -> payment(Step.CAPTURED, entity(payload, "payment"));
      case "payment.failed" -> payment(Step.FAILED, entity(payload, "payment"));
      case "refund.processed", "refund.failed" -> refund(entity(payload, "refund"));
      case "settlement.processed" -> settlement(entity(payload, "settlement"));
      default -> new OtherNews(text(event, "event"));
    };
  }

  static RefundNews refund(JsonNode refund) {
    RefundStep step =
        switch (text(refund, "status")) {
          case "processed" -> RefundStep.PROCESSED;
          case "failed" -> RefundStep.FAILED;
          case "pending" -> RefundStep.PENDING;
          default -> throw new IllegalArgumentException("a refund with an unknown status");
        };
    return new RefundNews(
        step,
        name(refund, "id"),
        textOrNull(refund.path("receipt")),
        name(refund, "payment_id"),
        money(refund, "amount"),
        instant(refund, "updated_at"),
        textOrNull(refund.path("error_description")));
  }

  private static PaymentNews payment(Step step, JsonNode payment) {
    Money all = step == Step.CAPTURED ? money(payment, "fee") : null;
    Money tax = step == Step.CAPTURED ? money(payment, "tax") : null;
    return new PaymentNews(
        step,
        name(payment, "order_id"),
        textOrNull(payment.path("notes").path("receipt")),
        name(payment, "id"),
        money(payment, "amount"),
        instant(payment, "updated_at"),
        all == null || tax == null ? null : all.minus(tax),
        tax,
        textOrNull(payment.path("error_description")));
  }

  private static SettlementNews settlement(JsonNode settlement) {
    return new SettlementNews(
        name(settlement, "id"),
        money(settlement, "amount"),
        text(settlement, "utr"),
        instant(settlement, "updated_at"));
  }

  private static JsonNode entity(JsonNode payload, String kind) {
    return payload.path(kind).path("entity");
  }

  static String text(JsonNode from, String field) {
    String value = textOrNull(from.path(field));
    if (value == null || value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException("no usable " + field);
    }
    return value;
  }

  /** One of the gateway's names, fit to be part of an address. */
  static String name(JsonNode from, String field) {
    String name = text(from, field);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no usable " + field);
    }
    return name;
  }

  private static @Nullable String textOrNull(JsonNode value) {
    return value.isString() ? value.asString() : null;
  }

  private static Money money(JsonNode from, String field) {
    JsonNode amount = from.path(field);
    if (!amount.isIntegralNumber() || !amount.canConvertToLong()) {
      throw new IllegalArgumentException("no usable " + field);
    }
    try {
      return Money.of(amount.asLong(), text(from, "currency"));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException("an unknown currency", unknown);
    }
  }

  private static Instant instant(JsonNode from, String field) {
    try {
      return Instant.parse(text(from, field));
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException("no usable " + field, wrong);
    }
  }
}
