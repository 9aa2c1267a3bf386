package dev.halfmillion.affiliates.tracking;

import dev.halfmillion.platform.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes clicks in groups, and returns to each caller when its click is durable.
 *
 * <p>A link in a broadcast brings thousands of visitors in a minute. One transaction for each would
 * make the disk's flushes the limit and take connections from the checkout. So a click is put in a
 * queue and its caller asks for the one lock. Who gets it writes everything that waits, its own
 * click included, in one transaction over one connection; the others find their click written when
 * they get the lock, and go. While a group is being flushed the next one gathers, so groups grow
 * with the load and a single click waits for nobody. There is no thread and no timer, and nothing
 * to lose at a stop: a caller that has its answer has its row.
 *
 * <p>A group that fails fails for all in it, and a click whose caller was refused may still be
 * written: a click too many harms nobody, an answer without a row would.
 */
@Component
class ClickGroups {

  private static final int LARGEST_GROUP = 512;

  /** More than this many waiting is an outage or an attack: visitors go on without attribution. */
  private static final int MOST_WAITING = 4_000;

  private final ClickRows rows;
  private final Transactions transactions;
  private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final ReentrantLock writing = new ReentrantLock();

  ClickGroups(ClickRows rows, Transactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  /**
   * Writes a click and returns when it is durable.
   *
   * @return false when so many wait that this one was not accepted
   * @throws RuntimeException what kept its group from being written
   */
  boolean write(Click click) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("A group of clicks cannot join somebody's transaction");
    }
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      return false;
    }
    try {
      Waiting mine = new Waiting(click, new CompletableFuture<>());
      queue.add(mine);
      while (!mine.done().isDone()) {
        writing.lock();
        try {
          if (!mine.done().isDone()) {
            writeGroup();
          }
        } finally {
          writing.unlock();
        }
      }
      mine.done()
          .join()
          .ifPresent(
              failure -> {
                throw failure;
              });
      return true;
    } finally {
      waiting.decrementAndGet();
    }
  }

  private void writeGroup() {
    List<Waiting> group = new ArrayList<>();
    for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
      group.add(next);
      if (group.size() == LARGEST_GROUP) {
        break;
      }
    }
    Optional<RuntimeException> outcome = Optional.of(new IllegalStateException("Not written"));
    try {
      transactions.run(() -> rows.addAll(group.stream().map(Waiting::click).toList()));
      outcome = Optional.empty();
    } catch (RuntimeException broken) {
      outcome = Optional.of(broken);
    } finally {
      for (Waiting each : group) {
        each.done().complete(outcome);
      }
    }
  }

  private record Waiting(Click click, CompletableFuture<Optional<RuntimeException>> done) {}
}
