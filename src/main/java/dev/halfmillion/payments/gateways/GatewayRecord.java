package dev.halfmillion.payments.gateways;

import dev.halfmillion.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing on a gateway's own lists, in the words of payments.
 *
 * @param kind what it is
 * @param id the gateway's name for it; a payment's is the one its captures carry here
 * @param state how far it has come
 * @param amount of a payment or a refund what was paid or went back, of a settlement what reached
 *     the bank, of a part what it adds to its settlement: negative where it takes away
 * @param fee what the gateway keeps of a payment; null while it does not say
 * @param names what it is called by, here and there
 * @param at when it was made, by the gateway
 */
public record GatewayRecord(
    Kind kind,
    String id,
    State state,
    Money amount,
    @Nullable GatewayFee fee,
    Names names,
    Instant at) {

  /** What stands on a list. */
  public enum Kind {
    PAYMENT,
    REFUND,
    SETTLEMENT,
    /** What a settlement is made of: payments, refunds and adjustments. */
    PART
  }

  /** How far it has come. */
  public enum State {
    /** On its way: authorized, pending, created. */
    OPEN,
    /** The money has moved: captured, gone back, in the bank. A payment refunded since is done. */
    DONE,
    /** No money moves by it any more. */
    FAILED
  }

  /**
   * Other names by which it is found.
   *
   * @param order the gateway's order of a payment
   * @param own our own name that the gateway repeats: an attempt's or a refund's
   * @param payment the payment a refund or a part comes from
   * @param settlement the settlement a part belongs to
   * @param reference the bank's reference of a settlement
   */
  public record Names(
      @Nullable String order,
      @Nullable String own,
      @Nullable String payment,
      @Nullable String settlement,
      @Nullable String reference) {

    /** Of a payment. */
    public static Names ofPayment(@Nullable String order, @Nullable String own) {
      return new Names(order, own, null, null, null);
    }

    /** Of a refund. */
    public static Names ofRefund(@Nullable String payment, @Nullable String own) {
      return new Names(null, own, payment, null, null);
    }

    /** Of a settlement. */
    public static Names ofSettlement(@Nullable String reference) {
      return new Names(null, null, null, null, reference);
    }

    /** Of a part of a settlement. */
    public static Names ofPart(String settlement) {
      return new Names(null, null, null, settlement, null);
    }
  }
}
