package dev.halfmillion.payments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Told, inside the transaction that books it, what became of an attempt to pay. Implemented by
 * whoever owns the orders.
 *
 * <p>Who posts which journal, so that each account is exact:
 *
 * <ul>
 *   <li>capture that fulfils: the implementor, debit {@code gateway-clearing} (party: the gateway),
 *       credit {@code revenue} and {@code tax-payable};
 *   <li>surplus capture: payments, debit {@code gateway-clearing}, credit {@code surplus-payments};
 *   <li>the gateway's fee on either: payments, debit {@code gateway-fees} and {@code input-tax},
 *       credit {@code gateway-clearing};
 *   <li>settlement: payments, debit {@code bank}, credit {@code gateway-clearing};
 *   <li>refund of an order: the implementor of {@link PaymentRefunded}, debit {@code refunds} and
 *       {@code tax-payable}, credit {@code gateway-clearing};
 *   <li>dispute: see {@link PaymentDisputed};
 *   <li>refund of a surplus: payments, debit {@code surplus-payments}, credit {@code
 *       gateway-clearing}.
 * </ul>
 */
public interface PaymentSettled {

  /**
   * Locks the order's row until the transaction ends; called before payments locks any row of its
   * own, so that all transactions take locks in one order. An unknown order is left alone.
   */
  void lock(UUID orderId);

  /**
   * A payment was captured. Called at most once for each payment of the gateway, with the order
   * locked.
   *
   * @return what the order makes of it; a mismatch undoes the transaction and is shown to a person
   */
  Outcome captured(CapturedPayment payment);

  /**
   * A payment was declined. The buyer may try again; a capture can still follow.
   *
   * @param reason the gateway's words, if any
   */
  void failed(UUID orderId, AttemptId attempt, @Nullable String reason);

  /** What the order makes of a captured payment. */
  sealed interface Outcome {

    /** The order was open and is paid by this. */
    static Outcome fulfilled() {
      return new Fulfilled();
    }

    /** The order was paid before or takes no more money: payments gives it back. */
    static Outcome surplus() {
      return surplus("Paid twice");
    }

    /**
     * The same for another reason than that it was paid before.
     *
     * @param reason for the books and the payer, in a few words
     */
    static Outcome surplus(String reason) {
      return new Surplus(reason);
    }

    /** It does not fit the order; a person must look. */
    static Outcome mismatch(String reason) {
      return new Mismatch(reason);
    }
  }

  /** The order was open and is paid by this. */
  record Fulfilled() implements Outcome {}

  /**
   * The order was paid before or takes no more money.
   *
   * @param reason for the books and the payer, in a few words
   */
  record Surplus(String reason) implements Outcome {}

  /**
   * It does not fit the order.
   *
   * @param reason for the person who looks at it
   */
  record Mismatch(String reason) implements Outcome {}
}
