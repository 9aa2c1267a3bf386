package dev.halfmillion.affiliates;

import java.util.List;

/** Compares what affiliates were promised with what the books say. */
public interface AffiliateBooks {

  /**
   * Checks every affiliate: pending, available, allocated and paid together are the commissions
   * less what was taken back, each commission is reversed exactly as far as its line was refunded,
   * and the ledger's accounts say the same.
   *
   * @return one sentence for each thing that is not so; empty when the books are right
   */
  List<String> check();
}
