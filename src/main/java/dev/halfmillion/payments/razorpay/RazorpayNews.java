package dev.halfmillion.payments.razorpay;

import static dev.halfmillion.payments.gateways.GatewayJson.moment;
import static dev.halfmillion.payments.gateways.GatewayJson.money;
import static dev.halfmillion.payments.gateways.GatewayJson.name;
import static dev.halfmillion.payments.gateways.GatewayJson.text;
import static dev.halfmillion.payments.gateways.GatewayJson.textOrNull;
import static dev.halfmillion.payments.gateways.GatewayJson.words;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.GatewayEvent;
import dev.halfmillion.payments.gateways.GatewayEvent.DisputeNews;
import dev.halfmillion.payments.gateways.GatewayEvent.DisputeStep;
import dev.halfmillion.payments.gateways.GatewayEvent.OtherNews;
import dev.halfmillion.payments.gateways.GatewayEvent.PaymentNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundStep;
import dev.halfmillion.payments.gateways.GatewayEvent.SettlementNews;
import dev.halfmillion.payments.gateways.GatewayEvent.Step;
import dev.halfmillion.payments.gateways.GatewayFee;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Translates Razorpay's JSON into the words of payments. */
final class RazorpayNews {

  private static final String RUPEES = Money.INR.getCurrencyCode();

  private RazorpayNews() {}

  static GatewayEvent read(JsonNode event) {
    return switch (text(event, "event")) {
      case "payment.authorized" -> payment(Step.AUTHORIZED, event);
      case "payment.captured", "order.paid" -> payment(Step.CAPTURED, event);
      case "payment.failed" -> payment(Step.FAILED, event);
      case "refund.created", "refund.processed", "refund.failed", "refund.speed_changed" ->
          refundNews(event);
      case "payment.dispute.created",
          "payment.dispute.under_review",
          "payment.dispute.action_required",
          "payment.dispute.won",
          "payment.dispute.lost",
          "payment.dispute.closed" ->
          dispute(event);
      case "settlement.processed" -> settlement(event);
      default -> new OtherNews(text(event, "event"));
    };
  }

  private static PaymentNews payment(Step step, JsonNode event) {
    JsonNode payment = entity(event, "payment");
    GatewayFee fee = step == Step.CAPTURED ? fee(payment).orElse(null) : null;
    String receipt = textOrNull(payment.path("notes").path("attempt"));
    return new PaymentNews(
        step,
        name(payment, "order_id"),
        receipt != null ? receipt : textOrNull(entity(event, "order").path("receipt")),
        name(payment, "id"),
        money(payment, "amount"),
        at(event, payment),
        fee == null ? null : fee.fee(),
        fee == null ? null : fee.tax(),
        words(payment.path("error_description")));
  }

  /**
   * What Razorpay keeps, once it knows. Its {@code fee} includes the tax. Both are in rupees, also
   * where the payment was not; such a fee is left to the settlement.
   */
  static Optional<GatewayFee> fee(JsonNode payment) {
    boolean known = payment.path("fee").isNumber() && payment.path("tax").isNumber();
    if (!known || !RUPEES.equals(payment.path("currency").asString(""))) {
      return Optional.empty();
    }
    Money tax = money(payment, "tax");
    return Optional.of(new GatewayFee(money(payment, "fee").minus(tax), tax));
  }

  /** Razorpay gives uncaptured payments back by itself; no money of ours is in that. */
  private static GatewayEvent refundNews(JsonNode event) {
    JsonNode captured = entity(event, "payment").path("captured");
    if (captured.isBoolean() && !captured.asBoolean()) {
      return new OtherNews(text(event, "event") + " of a payment never captured");
    }
    return refund(entity(event, "refund"), event);
  }

  static RefundNews refund(JsonNode refund, JsonNode event) {
    RefundStep step =
        switch (text(refund, "status")) {
          case "processed" -> RefundStep.PROCESSED;
          case "failed" -> RefundStep.FAILED;
          case "pending", "created" -> RefundStep.PENDING;
          default -> throw new IllegalArgumentException("a refund with an unknown status");
        };
    return new RefundNews(
        step,
        name(refund, "id"),
        refundKey(refund),
        name(refund, "payment_id"),
        money(refund, "amount"),
        at(event, refund),
        step == RefundStep.FAILED ? "Razorpay could not refund." : null);
  }

  static @Nullable String refundKey(JsonNode refund) {
    String receipt = textOrNull(refund.path("receipt"));
    return receipt != null ? receipt : textOrNull(refund.path("notes").path("refund"));
  }

  private static DisputeNews dispute(JsonNode event) {
    JsonNode dispute = entity(event, "dispute");
    return new DisputeNews(
        disputeStep(dispute),
        name(dispute, "id"),
        name(dispute, "payment_id"),
        money(dispute, "amount"),
        at(event, dispute),
        words(dispute.path("reason_code")),
        dispute.path("respond_by").isNumber() ? moment(dispute, "respond_by") : null,
        null);
  }

  /** In the first two phases the bank only asks. */
  private static DisputeStep disputeStep(JsonNode dispute) {
    String phase = dispute.path("phase").asString("");
    boolean asks = phase.equals("fraud") || phase.equals("retrieval");
    return switch (text(dispute, "status")) {
      case "open", "under_review", "action_required" ->
          asks ? DisputeStep.INQUIRED : DisputeStep.OPENED;
      case "won" -> DisputeStep.WON;
      case "lost" -> DisputeStep.LOST;
      case "closed" -> DisputeStep.CLOSED;
      default -> throw new IllegalArgumentException("a dispute with an unknown status");
    };
  }

  private static SettlementNews settlement(JsonNode event) {
    JsonNode settlement = entity(event, "settlement");
    return new SettlementNews(
        name(settlement, "id"),
        money(settlement, "amount", RUPEES),
        text(settlement, "utr"),
        at(event, settlement));
  }

  private static JsonNode entity(JsonNode event, String kind) {
    return event.path("payload").path(kind).path("entity");
  }

  /** When it happened: the event's moment, else, where we asked, that of the thing itself. */
  private static Instant at(JsonNode event, JsonNode thing) {
    JsonNode dated = event.has("created_at") ? event : thing;
    return moment(dated, "created_at");
  }
}
