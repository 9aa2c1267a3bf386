package dev.halfmillion.payouts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Told, in the same transaction, what became of the claims that a payout line holds. Implemented by
 * the module that made the claims. Every call may come once only for a line, and never two kinds of
 * giving back for the same line.
 */
public interface PayoutSettled {

  /** The money arrived under the bank's reference. */
  void paid(PayoutId payout, List<UUID> claims, String reference, Instant at);

  /** The bank sent the money back, before or after it was reported as paid: the claims are free. */
  void returned(PayoutId payout, List<UUID> claims, String reason, Instant at);

  /** The line left its batch before anything was sent: the claims are free. */
  void released(PayoutId payout, List<UUID> claims, String reason, Instant at);
}
