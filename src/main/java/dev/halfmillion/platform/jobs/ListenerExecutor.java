package dev.halfmillion.platform.jobs;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.HistoryLanes;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Runs event listeners on virtual threads. Where history is being loaded they run on the loader's
 * own thread or in its lane, so that they see its clock and keep the order of the story.
 */
class ListenerExecutor extends SimpleAsyncTaskExecutor {

  private static final long serialVersionUID = 1L;

  private final transient HistoryLanes lanes;
  private final transient Semaphore places;

  ListenerExecutor(int concurrency, HistoryLanes lanes) {
    super("listener-");
    this.lanes = lanes;
    this.places = new Semaphore(concurrency, true);
    setVirtualThreads(true);
    setTaskTerminationTimeout(20_000);
  }

  /** A listener in a lane may set off another, so lanes know no limit of places. */
  @Override
  public <T extends @Nullable Object> Future<T> submit(Callable<T> task) {
    if (!lanes.inUse()) {
      return super.submit(task);
    }
    FutureTask<T> future = new FutureTask<>(task);
    lanes.listener(future);
    return future;
  }

  /** All other ways in end here. */
  @Override
  protected void doExecute(Runnable task) {
    if (BusinessClock.travelling()) {
      task.run();
    } else {
      Map<String, String> named = MDC.getCopyOfContextMap();
      super.doExecute(() -> inPlace(task, named));
    }
  }

  /**
   * A listener may set off another while it still holds its place and a connection, so nobody waits
   * for a place but on a thread of the task's own. What it logs bears the name of the request that
   * set it off.
   */
  private void inPlace(Runnable task, @Nullable Map<String, String> named) {
    places.acquireUninterruptibly();
    try {
      if (named != null) {
        MDC.setContextMap(named);
      }
      task.run();
    } finally {
      MDC.clear();
      places.release();
    }
  }
}
