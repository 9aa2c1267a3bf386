package dev.halfmillion.platform;

import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets a long history be loaded on more than one processor and still happen in one order. While a
 * story is told inside {@link #run}, work that starts after a commit is done on one thread and
 * listeners on another, each in the order it came and at the moment at which it was caused; the
 * storyteller goes on meanwhile and waits with {@link #await} where the next step needs the last.
 *
 * <p>Outside {@link #run} there are no lanes: history is loaded on the caller's thread alone.
 */
@Component
public class HistoryLanes {

  private static final Logger log = LoggerFactory.getLogger(HistoryLanes.class);

  private final BusinessClock clock;
  private final Executor afterCommit = lane("history-after-commit");
  private final Executor listeners = lane("history-listeners");
  private final Object changes = new Object();
  private volatile boolean open;
  private int unfinished;

  HistoryLanes(BusinessClock clock) {
    this.clock = clock;
  }

  /** Tells a story with open lanes; all that it set off is done when this returns. */
  public void run(Runnable story) {
    open = true;
    try {
      story.run();
      await();
    } finally {
      open = false;
    }
  }

  /** Waits until all that the story has set off so far is done. */
  public void await() {
    synchronized (changes) {
      while (unfinished > 0) {
        try {
          changes.wait();
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  /** Whether the calling thread is part of a story that is told in lanes. */
  public boolean inUse() {
    return open && BusinessClock.travelling();
  }

  /** Queues work that follows a commit. */
  void afterCommit(Runnable work) {
    queue(afterCommit, work);
  }

  /** Queues a listener's work. */
  public void listener(Runnable work) {
    queue(listeners, work);
  }

  private void queue(Executor lane, Runnable work) {
    Instant moment = clock.instant();
    synchronized (changes) {
      unfinished++;
    }
    lane.execute(() -> perform(moment, work));
  }

  private void perform(Instant moment, Runnable work) {
    try {
      BusinessClock.at(moment, work);
    } catch (RuntimeException failed) {
      log.error("A step of the history failed", failed);
    } finally {
      synchronized (changes) {
        unfinished--;
        changes.notifyAll();
      }
    }
  }

  private static Executor lane(String name) {
    ThreadPoolExecutor lane =
        new ThreadPoolExecutor(
            1,
            1,
            5,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> Thread.ofPlatform().daemon().name(name).unstarted(work));
    lane.allowCoreThreadTimeOut(true);
    return lane;
  }
}
