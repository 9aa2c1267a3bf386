package dev.halfmillion.payments.gateways;

import static dev.halfmillion.payments.gateways.GatewayJson.money;
import static dev.halfmillion.payments.gateways.GatewayJson.name;
import static dev.halfmillion.payments.gateways.GatewayJson.text;
import static dev.halfmillion.payments.gateways.GatewayJson.textOrNull;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.GatewayEvent.DisputeNews;
import dev.halfmillion.payments.gateways.GatewayEvent.DisputeStep;
import dev.halfmillion.payments.gateways.GatewayEvent.OtherNews;
import dev.halfmillion.payments.gateways.GatewayEvent.PaymentNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundStep;
import dev.halfmillion.payments.gateways.GatewayEvent.SettlementNews;
import dev.halfmillion.payments.gateways.GatewayEvent.Step;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Translates the sandbox's JSON, which is shaped like Razorpay's, into the words of payments. */
final class SandboxNews {

  private SandboxNews() {}

  static GatewayEvent read(JsonNode event) {
    JsonNode payload = event.path("payload");
    return switch (text(event, "event")) {
      case "payment.authorized" -> payment(Step.AUTHORIZED, entity(payload, "payment"));
      case "payment.captured" -> payment(Step.CAPTURED, entity(payload, "payment"));
      case "payment.failed" -> payment(Step.FAILED, entity(payload, "payment"));
      case "refund.processed", "refund.failed" -> refund(entity(payload, "refund"));
      case "payment.dispute.created", "payment.dispute.won", "payment.dispute.lost" ->
          dispute(entity(payload, "dispute"));
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

  private static DisputeNews dispute(JsonNode dispute) {
    DisputeStep step =
        switch (text(dispute, "status")) {
          case "open" -> DisputeStep.OPENED;
          case "won" -> DisputeStep.WON;
          case "lost" -> DisputeStep.LOST;
          default -> throw new IllegalArgumentException("a dispute with an unknown status");
        };
    return new DisputeNews(
        step,
        name(dispute, "id"),
        name(dispute, "payment_id"),
        money(dispute, "amount"),
        instant(dispute, "updated_at"),
        textOrNull(dispute.path("reason_code")),
        instant(dispute, "respond_by"),
        null);
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

  private static Instant instant(JsonNode from, String field) {
    try {
      return Instant.parse(text(from, field));
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException("no usable " + field, wrong);
    }
  }
}
