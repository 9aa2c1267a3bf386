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

  /**
   * Adds what is new, refreshes what is known and closes what is gone, in one transaction. The
   * clearing account is looked at once nothing else explains why it differs.
   */
  void write(Run run, List<Found> found) {
    UUID pass = Ids.next();
    Instant now = clock.instant();
    transactions.run(
        () -> {
          found.forEach(one -> differences.see(run, one, pass, now));
          differences.vanish(run, pass, now);
          runs.finish(run.id(), now);
        });
    if (!differences.isAnyOpen(run.gateway())) {
      List<Found> gaps = clearing.found(run.gateway());
      transactions.run(
          () -> {
            gaps.forEach(one -> differences.see(run, one, pass, now));
            differences.vanishClearing(run.gateway(), pass, now);
          });
    }
  }
}
