package dev.halfmillion.payments;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.PaymentDispute.Step;
import dev.halfmillion.payments.PaymentDispute.Turn;
import dev.halfmillion.payments.disputes.Dispute;
import dev.halfmillion.payments.disputes.DisputeBook;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The door to money coming in, and to giving it back. */
@Service
public class Payments {

  private final Opening opening;
  private final Attempts attempts;
  private final Refunding refunding;
  private final Refunds refunds;
  private final LateFees fees;
  private final DisputeBook disputes;

  Payments(
      Opening opening,
      Attempts attempts,
      Refunding refunding,
      Refunds refunds,
      LateFees fees,
      DisputeBook disputes) {
    this.opening = opening;
    this.attempts = attempts;
    this.refunding = refunding;
    this.refunds = refunds;
    this.fees = fees;
    this.disputes = disputes;
  }

  /**
   * Opens a payment at the gateway, or offers again the one that is open for this order and amount.
   * Calls the gateway, so the caller must not be in a transaction and the order must be committed.
   *
   * @throws dev.halfmillion.platform.Refusal when the order is paid ({@code payments.already-paid})
   *     or was a test of an academy that is live by now ({@code payments.test-order}), or when the
   *     gateway does not answer ({@code payments.gateway-silent}) or says no ({@code
   *     payments.gateway-refused}); the attempt then stays as unknown or failed
   */
  public OpenedPayment open(PaymentRequest request) {
    return opening.open(request);
  }

  /**
   * Has the gateway of an order's open payment pay it as a buyer would, where it is one that only
   * plays. Calls the gateway, so the caller must not be in a transaction.
   *
   * @throws dev.halfmillion.platform.Refusal {@code payments.charges} where the gateway would
   *     charge somebody
   */
  public void play(UUID orderId) {
    opening.play(orderId);
  }

  /**
   * The buyer came back from the gateway's page. That proves nothing, but the gateway is asked
   * within seconds, so that a lost webhook does not keep the buyer waiting.
   */
  public void askSoon(UUID orderId) {
    opening.askSoon(orderId);
  }

  /**
   * The buyer left the gateway's page and says not to have paid. That proves nothing either: the
   * gateway is asked within seconds, and a payment that comes after all counts. Until it tells
   * something, or the buyer goes there again, the open attempts are {@link
   * PaymentAttempt#leftUnpaid}.
   */
  public void leftUnpaid(UUID orderId) {
    opening.leftUnpaid(orderId);
  }

  /**
   * The orders of what somebody calls by this name: a gateway its payment, its order or its refund,
   * a payer's bank the payment on the payer's statement. Two gateways may use the same name.
   */
  public List<UUID> ordersNamed(String name) {
    boolean fit = name.length() <= 100 && name.chars().allMatch(c -> c > ' ' && c < 127);
    return fit ? attempts.ordersNamed(name) : List.of();
  }

  /** The attempts to pay an order, oldest first. */
  public List<PaymentAttempt> attemptsOf(UUID orderId) {
    return attempts.ofOrder(orderId);
  }

  /**
   * Writes down, in the caller's transaction, that a part or all of what an order paid goes back;
   * the gateway is asked after the commit. Repeating a cause changes nothing.
   *
   * @param orderId an order that was paid
   * @param amount at most what was captured less all refunds that did not fail
   * @param cause the key of this leg, such as {@code refund:ord_…:1}: at most 120 ASCII characters
   * @param reason for the books and the payer, in plain words
   * @return the refund as it stands
   * @throws dev.halfmillion.platform.Refusal when there is no such payment ({@code
   *     payments.nothing-paid}) or too little of it is left ({@code payments.refund-too-large})
   */
  public PaymentRefund refund(UUID orderId, Money amount, String cause, String reason) {
    return refunding.request(orderId, amount, cause, reason);
  }

  /**
   * Asks once more for a surplus that the gateway could not give back.
   *
   * @return the new refund
   * @throws dev.halfmillion.platform.Refusal when it is no surplus, or did not fail, or was asked
   *     for again already
   */
  public PaymentRefund retrySurplus(RefundId failed) {
    return refunding.retrySurplus(failed);
  }

  /** The refunds of an order's payments, surplus ones included, oldest first. */
  public List<PaymentRefund> refundsOf(UUID orderId) {
    return refunds.ofOrder(orderId);
  }

  /**
   * Asks a gateway what it kept of a payment that is booked here without its fee, and books it,
   * once. Calls the gateway, so the caller must not be in a transaction.
   *
   * @return whether the fee is booked now
   * @throws dev.halfmillion.payments.gateways.GatewaySilent when the gateway does not answer
   */
  public boolean bookFee(String gateway, String gatewayPaymentId) {
    return fees.learn(gateway, gatewayPaymentId);
  }

  /** The disputes over an order's payments, oldest first. */
  public List<PaymentDispute> disputesOf(UUID orderId) {
    return disputes.ofOrder(orderId).stream().map(this::dispute).toList();
  }

  private PaymentDispute dispute(Dispute dispute) {
    return new PaymentDispute(
        dispute.id().toString(),
        dispute.gatewayDisputeId(),
        dispute.amount(),
        disputes.turns(dispute.id()).stream()
            .map(turn -> new Turn(Step.valueOf(turn.state().name()), turn.at()))
            .toList());
  }

  /**
   * Whether the payer's bank disputes what paid an order and the gateway holds the money; nothing
   * can be refunded until that is decided.
   */
  public boolean isDisputed(UUID orderId) {
    return disputes.isDisputed(orderId);
  }
}
