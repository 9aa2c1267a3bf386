package dev.halfmillion.platform.jobs;

import dev.halfmillion.platform.BusinessClock;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Runs event listeners on virtual threads. Where history is being loaded they run on the loader's
 * own thread, so that they see its clock and finish before the next step of the story.
 */
class ListenerExecutor extends SimpleAsyncTaskExecutor {

  private static final long serialVersionUID = 1L;

  ListenerExecutor(int concurrency) {
    super("listener-");
    setVirtualThreads(true);
    setConcurrencyLimit(concurrency);
    setTaskTerminationTimeout(20_000);
  }

  /** All ways in, {@code submit} too, end here. */
  @Override
  protected void doExecute(Runnable task) {
    if (BusinessClock.travelling()) {
      task.run();
    } else {
      super.doExecute(task);
    }
  }
}
