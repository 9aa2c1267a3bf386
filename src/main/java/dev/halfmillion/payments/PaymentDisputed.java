package dev.halfmillion.payments;

/**
 * Told, inside the transaction that books it and with the order and the attempt locked, what
 * becomes of a dispute. Implemented by whoever owns the orders. Each is called at most once for a
 * dispute.
 *
 * <p>Who posts which journal, keyed by {@code dispute:dsp_…:} and the turn:
 *
 * <ul>
 *   <li>opened: payments, debit {@code disputes-held} (party: the gateway), credit {@code
 *       gateway-clearing};
 *   <li>won or closed after that: payments, the reverse;
 *   <li>lost: the implementor, debit {@code refunds} and {@code tax-payable} for what the order has
 *       left and {@code dispute-losses} for the rest, credit {@code disputes-held}, or {@code
 *       gateway-clearing} where nothing was held;
 *   <li>lost, of a payment too many: payments, debit {@code surplus-payments} or, where that has
 *       gone back already, {@code dispute-losses};
 *   <li>the gateway's fee: payments, debit {@code gateway-fees}, credit {@code gateway-clearing}.
 * </ul>
 */
public interface PaymentDisputed {

  /** The gateway holds the amount until the dispute is decided. */
  void opened(DisputedPayment payment);

  /** The hold has ended and the money is here again: won, or closed without a decision. */
  void ended(DisputedPayment payment);

  /** The money is gone; never called for a payment too many. */
  void lost(DisputedPayment payment);
}
