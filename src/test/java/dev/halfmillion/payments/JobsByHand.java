package dev.halfmillion.payments;

import dev.halfmillion.payments.inbox.InboxWorker;

/** What payments does by itself, done when a test says so. */
public final class JobsByHand {

  private final InboxWorker inbox;
  private final RefundExecution refunds;

  JobsByHand(InboxWorker inbox, RefundExecution refunds) {
    this.inbox = inbox;
    this.refunds = refunds;
  }

  /** Deals with all news and carries all refunds whose turn it is. */
  public void run() {
    inbox.handleDue();
    refunds.executeDue();
  }
}
