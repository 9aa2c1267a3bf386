package dev.halfmillion.payments.disputes;

import java.time.Instant;

/** Hears of turns that move money, within the transaction that books them. */
public interface DisputeEars {

  /** The gateway holds the amount. */
  void opened(Dispute dispute, Instant at);

  /** Nothing is held any more and the money is here. */
  void ended(Dispute dispute, Instant at);

  /** The money is gone; never called for a payment too many. */
  void lost(Dispute dispute, Instant at);
}
