package dev.halfmillion.platform;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Starts work on a thread of its own once the present transaction is committed, so that nobody
 * waits for the next round of a job. It may be lost when the process dies: there must be a job that
 * finds what was left.
 *
 * <p>Where history is being loaded, the work sees the same moment, and the caller waits until it is
 * done, unless the story is told in {@link HistoryLanes}.
 */
@Component
public class AfterCommit {

  private static final Logger log = LoggerFactory.getLogger(AfterCommit.class);

  private final BusinessClock clock;
  private final HistoryLanes lanes;

  AfterCommit(BusinessClock clock, HistoryLanes lanes) {
    this.clock = clock;
    this.lanes = lanes;
  }

  /** Starts the work after the commit, or at once where there is no transaction. */
  public void start(String name, Runnable work) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      launch(name, work);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            launch(name, work);
          }
        });
  }

  private void launch(String name, Runnable work) {
    if (lanes.inUse()) {
      lanes.afterCommit(() -> guarded(name, work));
    } else if (BusinessClock.travelling()) {
      Instant moment = clock.instant();
      await(begin(name, () -> BusinessClock.at(moment, work)));
    } else {
      begin(name, work);
    }
  }

  private static Thread begin(String name, Runnable work) {
    return Thread.ofVirtual().name(name).start(() -> guarded(name, work));
  }

  private static void guarded(String name, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failed) {
      log.warn("{} failed; its job will try again", name, failed);
    }
  }

  private static void await(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
