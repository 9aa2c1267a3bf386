package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes down what a comparison found. */
@Component
class Outcomes {

  private final Runs runs;
  private final Differences differences;
  private final ClearingComparison clearing;
  private final Transactions transactions;
  private final BusinessClock clock;

  Outcomes(
      Runs runs,
      Differences differences,
      ClearingComparison clearing,
      Transactions transactions,
      BusinessClock clock) {
    this.runs = runs;
    this.differences = differences;
    this.clearing = clearing;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Adds what is new, refreshes what is known and closes what is gone, in one transaction. */
  void write(Run run, List<Found> found) {
    UUID pass = Ids.next();
    Instant now = clock.instant();
    transactions.run(
        () -> {
          found.forEach(one -> differences.see(run, one, pass, now));
          differences.vanish(run, pass, now);
          runs.finish(run.id(), now);
        });
  }

  /**
   * Looks at the clearing account, once all days are compared, nothing else explains why it
   * differs, and every fee is known.
   *
   * @param last the comparison that was done last
   */
  void look(Run last) {
    UUID pass = Ids.next();
    Instant now = clock.instant();
    if (!differences.isAnyOpen(last.gateway()) && !clearing.awaitsFees(last.gateway())) {
      List<Found> gaps = clearing.found(last.gateway());
      transactions.run(
          () -> {
            gaps.forEach(one -> differences.see(last, one, pass, now));
            differences.vanishClearing(last.gateway(), pass, now);
          });
    }
  }
}
