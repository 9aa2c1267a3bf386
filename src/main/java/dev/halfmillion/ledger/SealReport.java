package dev.halfmillion.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a walk along the chain of seals found.
 *
 * @param sealed how many journals the chain covers
 * @param head the hash at its end; whoever keeps a copy can tell that nothing before it changed
 * @param damages what does not fit, at most 100
 */
public record SealReport(long sealed, String head, List<Damage> damages) {

  public SealReport {
    damages = List.copyOf(damages);
  }

  /** Whether nothing was tampered with. */
  public boolean intact() {
    return damages.isEmpty();
  }

  /**
   * One thing that does not fit.
   *
   * @param sequence the place in the chain; for {@link Kind#SLIPPED_IN}, how many journals
   * @param journal which journal, where one is known
   * @param kind what happened
   */
  public record Damage(long sequence, @Nullable JournalId journal, Kind kind) {}

  /** What can happen to sealed books. */
  public enum Kind {
    /** The journal or one of its entries is not what was sealed, or the seal was touched. */
    ALTERED,
    /** The journal is gone. */
    JOURNAL_REMOVED,
    /** A link of the chain is gone. */
    LINK_REMOVED,
    /** The end of the chain is gone. */
    CUT_SHORT,
    /** A journal that claims to be old was never sealed. */
    SLIPPED_IN
  }
}
