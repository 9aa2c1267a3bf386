package dev.halfmillion.platform.jobs;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.HistoryLanes;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Runs event listeners on a few threads of the system's own. On virtual ones each of their many
 * statements would queue behind every request that came meanwhile; so a sale is on its dashboard
 * soon, however many people look at pages. Where history is being loaded they run on the loader's
 * own thread or in its lane, so that they see its clock and keep the order of the story.
 */
class ListenerExecutor extends SimpleAsyncTaskExecutor {

  private static final long serialVersionUID = 1L;

  private final transient HistoryLanes lanes;
  private final transient ThreadPoolExecutor hands;

  ListenerExecutor(int concurrency, HistoryLanes lanes) {
    super("listener-");
    this.lanes = lanes;
    this.hands =
        new ThreadPoolExecutor(
            concurrency,
            concurrency,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("listener-", 1).factory());
    hands.allowCoreThreadTimeOut(true);
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
      hands.execute(() -> inTheNameOf(named, task));
    }
  }

  /** What a listener logs bears the name of the request that set it off. */
  private static void inTheNameOf(@Nullable Map<String, String> named, Runnable task) {
    try {
      if (named != null) {
        MDC.setContextMap(named);
      }
      task.run();
    } finally {
      MDC.clear();
    }
  }

  /**
   * Begins nothing more, and waits for what is at work; what waits is found by the next process.
   */
  @Override
  public void close() {
    hands.shutdown();
    hands.getQueue().clear();
    super.close();
  }
}
