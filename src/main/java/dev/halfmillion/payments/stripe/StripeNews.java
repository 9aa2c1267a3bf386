package dev.halfmillion.payments.stripe;

import static dev.halfmillion.payments.gateways.GatewayJson.moment;
import static dev.halfmillion.payments.gateways.GatewayJson.money;
import static dev.halfmillion.payments.gateways.GatewayJson.name;
import static dev.halfmillion.payments.gateways.GatewayJson.nameOrNull;
import static dev.halfmillion.payments.gateways.GatewayJson.text;
import static dev.halfmillion.payments.gateways.GatewayJson.textOrNull;
import static dev.halfmillion.payments.gateways.GatewayJson.words;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.GatewayEvent;
import dev.halfmillion.payments.gateways.GatewayEvent.DisputeNews;
import dev.halfmillion.payments.gateways.GatewayEvent.DisputeStep;
import dev.halfmillion.payments.gateways.GatewayEvent.OtherNews;
import dev.halfmillion.payments.gateways.GatewayEvent.PageClosedNews;
import dev.halfmillion.payments.gateways.GatewayEvent.PaymentNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundStep;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundTotalNews;
import dev.halfmillion.payments.gateways.GatewayEvent.SettlementNews;
import dev.halfmillion.payments.gateways.GatewayEvent.Step;
import dev.halfmillion.payments.gateways.GatewayFee;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Translates Stripe's JSON into the words of payments. A payment is a payment intent; the order is
 * the Checkout Session, which intents do not name: they carry our own reference in their metadata.
 */
final class StripeNews {

  private static final int LONGEST_REFERENCE = 40;

  private StripeNews() {}

  static GatewayEvent read(JsonNode event) {
    JsonNode object = event.path("data").path("object");
    String type = text(event, "type");
    return switch (type) {
      case "checkout.session.completed", "checkout.session.async_payment_succeeded" ->
          session(object, event);
      case "checkout.session.async_payment_failed" -> session(Step.FAILED, object, event);
      case "checkout.session.expired" -> expired(object);
      case "payment_intent.succeeded" -> intent(Step.CAPTURED, object, event);
      case "payment_intent.processing", "payment_intent.amount_capturable_updated" ->
          intent(Step.AUTHORIZED, object, event);
      case "payment_intent.payment_failed" -> intent(Step.FAILED, object, event);
      case "refund.created", "refund.updated", "refund.failed", "charge.refund.updated" ->
          refund(object, event);
      case "charge.refunded" -> refunded(object);
      case "charge.dispute.created",
          "charge.dispute.updated",
          "charge.dispute.funds_withdrawn",
          "charge.dispute.funds_reinstated",
          "charge.dispute.closed" ->
          dispute(object, event);
      case "payout.paid" -> payout(object, event);
      default -> new OtherNews(type);
    };
  }

  static String currency(Money amount) {
    return amount.currencyCode().toLowerCase(Locale.ROOT);
  }

  /** A session is complete when the buyer is done; slow ways to pay are paid only later. */
  private static GatewayEvent session(JsonNode session, JsonNode event) {
    return switch (text(session, "payment_status")) {
      case "paid" -> session(Step.CAPTURED, session, event);
      case "unpaid" -> session(Step.AUTHORIZED, session, event);
      default -> new OtherNews("a session that needs no payment");
    };
  }

  private static GatewayEvent session(Step step, JsonNode session, JsonNode event) {
    String receipt = textOrNull(session.path("client_reference_id"));
    if (receipt == null) {
      return new OtherNews("a session without our reference");
    }
    JsonNode intent = session.path("payment_intent");
    GatewayFee fee = step == Step.CAPTURED ? fee(intent).orElse(null) : null;
    return new PaymentNews(
        step,
        name(session, "id"),
        receipt,
        intent.isObject() ? name(intent, "id") : name(session, "payment_intent"),
        money(session, "amount_total"),
        at(event, intent.path("latest_charge").isObject() ? intent.path("latest_charge") : session),
        fee == null ? null : fee.fee(),
        fee == null ? null : fee.tax(),
        words(intent.path("last_payment_error").path("message")));
  }

  private static GatewayEvent expired(JsonNode session) {
    return textOrNull(session.path("client_reference_id")) == null
        ? new OtherNews("a session without our reference")
        : new PageClosedNews(name(session, "id"));
  }

  private static GatewayEvent intent(Step step, JsonNode intent, JsonNode event) {
    String receipt = textOrNull(intent.path("metadata").path("attempt"));
    if (receipt == null) {
      return new OtherNews("a payment without our reference");
    }
    GatewayFee fee = step == Step.CAPTURED ? fee(intent).orElse(null) : null;
    return new PaymentNews(
        step,
        null,
        receipt,
        name(intent, "id"),
        money(intent, step == Step.CAPTURED ? "amount_received" : "amount"),
        at(event, intent),
        fee == null ? null : fee.fee(),
        fee == null ? null : fee.tax(),
        words(intent.path("last_payment_error").path("message")));
  }

  /**
   * What Stripe keeps, where the charge's balance transaction came along. One in another currency
   * than the payment is left to the settlement.
   */
  static Optional<GatewayFee> fee(JsonNode intent) {
    return feeOf(intent.path("latest_charge"));
  }

  /** The same of a charge. */
  static Optional<GatewayFee> feeOf(JsonNode charge) {
    JsonNode transaction = charge.path("balance_transaction");
    if (!transaction.isObject()
        || !text(transaction, "currency").equals(charge.path("currency").asString(""))) {
      return Optional.empty();
    }
    Money all = money(transaction, "fee");
    Money tax =
        transaction
            .path("fee_details")
            .valueStream()
            .filter(part -> "tax".equals(part.path("type").asString("")))
            .map(part -> money(part, "amount"))
            .reduce(Money.zero(all.currency()), Money::plus);
    return Optional.of(new GatewayFee(all.minus(tax), tax));
  }

  static RefundNews refund(JsonNode refund) {
    return refund(refund, refund);
  }

  private static RefundNews refund(JsonNode refund, JsonNode event) {
    RefundStep step =
        switch (text(refund, "status")) {
          case "succeeded" -> RefundStep.PROCESSED;
          case "failed", "canceled" -> RefundStep.FAILED;
          case "pending", "requires_action" -> RefundStep.PENDING;
          default -> throw new IllegalArgumentException("a refund with an unknown status");
        };
    return new RefundNews(
        step,
        name(refund, "id"),
        textOrNull(refund.path("metadata").path("refund")),
        name(refund, "payment_intent"),
        money(refund, "amount"),
        at(event, refund),
        words(refund.path("failure_reason")));
  }

  private static GatewayEvent refunded(JsonNode charge) {
    String intent = nameOrNull(charge, "payment_intent");
    return intent == null
        ? new OtherNews("a refund of a charge without payment intent")
        : new RefundTotalNews(intent, money(charge, "amount_refunded"));
  }

  private static GatewayEvent payout(JsonNode payout, JsonNode event) {
    return new SettlementNews(
        name(payout, "id"), money(payout, "amount"), trace(payout), at(event, payout));
  }

  /** What the bank's statement calls a payout: its trace where there is one, else its name. */
  static String trace(JsonNode payout) {
    String trace = textOrNull(payout.path("trace_id").path("value"));
    return trace == null || trace.length() > LONGEST_REFERENCE ? name(payout, "id") : trace;
  }

  private static GatewayEvent dispute(JsonNode dispute, JsonNode event) {
    DisputeStep step =
        switch (text(dispute, "status")) {
          case "warning_needs_response", "warning_under_review" -> DisputeStep.INQUIRED;
          case "needs_response", "under_review" -> DisputeStep.OPENED;
          case "won" -> DisputeStep.WON;
          case "lost" -> DisputeStep.LOST;
          case "warning_closed", "prevented" -> DisputeStep.CLOSED;
          default -> throw new IllegalArgumentException("a dispute with an unknown status");
        };
    return new DisputeNews(
        step,
        name(dispute, "id"),
        name(dispute, "payment_intent"),
        money(dispute, "amount"),
        at(event, dispute),
        words(dispute.path("reason")),
        dueBy(dispute.path("evidence_details")),
        fees(dispute));
  }

  /** What Stripe has taken for a dispute and given back of it; it says so once money has moved. */
  private static @Nullable Money fees(JsonNode dispute) {
    String currency = text(dispute, "currency");
    long fees = 0;
    boolean told = false;
    for (JsonNode moved : dispute.path("balance_transactions")) {
      if (moved.path("currency").asString("").equals(currency) && moved.path("fee").isNumber()) {
        fees += moved.path("fee").asLong();
        told = true;
      }
    }
    return told ? new Money(fees, money(dispute, "amount").currency()) : null;
  }

  private static @Nullable Instant dueBy(JsonNode details) {
    return details.path("due_by").isNumber() ? moment(details, "due_by") : null;
  }

  /** When it happened: the event's moment, else, where we asked, that of the thing itself. */
  private static Instant at(JsonNode event, JsonNode thing) {
    return moment(event.has("created") ? event : thing, "created");
  }
}
