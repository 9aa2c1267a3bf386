package dev.halfmillion.payments.gateways;

import dev.halfmillion.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What news from a gateway means, in the words of payments. */
public sealed interface GatewayEvent {

  /**
   * A payment has come some way.
   *
   * @param step how far
   * @param gatewayOrderId the gateway's order it belongs to, if the gateway repeats it
   * @param receipt our own name for that order, if the gateway repeats it
   * @param gatewayPaymentId the payment
   * @param amount what was paid
   * @param at when, by the gateway
   * @param fee what the gateway keeps, without tax; known once captured, if at all
   * @param feeTax the tax on the fee
   * @param reason why it was declined
   */
  record PaymentNews(
      Step step,
      @Nullable String gatewayOrderId,
      @Nullable String receipt,
      String gatewayPaymentId,
      Money amount,
      Instant at,
      @Nullable Money fee,
      @Nullable Money feeTax,
      @Nullable String reason)
      implements GatewayEvent {}

  /** How far a payment has come. */
  enum Step {
    AUTHORIZED,
    CAPTURED,
    FAILED
  }

  /**
   * A refund has come some way.
   *
   * @param step how far
   * @param gatewayRefundId the gateway's name for it
   * @param key our own name for it, if the gateway repeats it
   * @param gatewayPaymentId the payment it comes from
   * @param amount what goes back
   * @param at when, by the gateway
   * @param reason why it failed
   */
  record RefundNews(
      RefundStep step,
      String gatewayRefundId,
      @Nullable String key,
      String gatewayPaymentId,
      Money amount,
      Instant at,
      @Nullable String reason)
      implements GatewayEvent {}

  /** How far a refund has come. */
  enum RefundStep {
    PENDING,
    PROCESSED,
    FAILED
  }

  /**
   * Money has gone to the academy's bank.
   *
   * @param settlementId the gateway's name for it
   * @param amount what reached the bank
   * @param reference the bank's reference
   * @param at when, by the gateway
   */
  record SettlementNews(String settlementId, Money amount, String reference, Instant at)
      implements GatewayEvent {}

  /**
   * The gateway's page for an order was closed before anybody paid.
   *
   * @param gatewayOrderId the gateway's order
   */
  record PageClosedNews(String gatewayOrderId) implements GatewayEvent {}

  /**
   * How much of a payment has gone back altogether, from a gateway that does not say by which
   * refunds.
   *
   * @param gatewayPaymentId the payment
   * @param refunded the sum of its refunds
   */
  record RefundTotalNews(String gatewayPaymentId, Money refunded) implements GatewayEvent {}

  /**
   * A payer has the own bank claim a payment back.
   *
   * @param step how far
   * @param gatewayDisputeId the gateway's name for it
   * @param gatewayPaymentId the payment it is about
   * @param amount what is claimed
   * @param at when, by the gateway
   * @param reason the gateway's word for why
   * @param respondBy until when evidence is taken
   * @param fee what the gateway has taken for the dispute so far, if it says
   */
  record DisputeNews(
      DisputeStep step,
      String gatewayDisputeId,
      String gatewayPaymentId,
      Money amount,
      Instant at,
      @Nullable String reason,
      @Nullable Instant respondBy,
      @Nullable Money fee)
      implements GatewayEvent {}

  /** How far a dispute has come. */
  enum DisputeStep {
    /** The bank only asks; no money is held. */
    INQUIRED,
    /** The amount is claimed, and held by the gateway. */
    OPENED,
    /** The money stays here. */
    WON,
    /** The money is gone. */
    LOST,
    /** It ended without a decision; no money is gone by it. */
    CLOSED
  }

  /**
   * News that means nothing here.
   *
   * @param type the gateway's word for it
   */
  record OtherNews(String type) implements GatewayEvent {}
}
