package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.platform.AfterCommit;
import dev.halfmillion.platform.BusinessTimeMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Compares the days that are over as soon as business time was moved. */
@Component
class ReconciliationClock {

  private final ReconciliationPlan plan;
  private final AfterCommit afterCommit;

  ReconciliationClock(ReconciliationPlan plan, AfterCommit afterCommit) {
    this.plan = plan;
    this.afterCommit = afterCommit;
  }

  @EventListener
  void on(BusinessTimeMoved moved) {
    afterCommit.start("Reconciliation", plan::daily);
  }
}
