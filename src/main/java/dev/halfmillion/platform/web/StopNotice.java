package dev.halfmillion.platform.web;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The first step of a stop. Readiness is refused from its beginning; where a load balancer asks for
 * that, it gets so long to look elsewhere before the port is closed and what was begun is ended.
 */
@Component
class StopNotice implements SmartLifecycle {

  private final Duration notice;
  private volatile boolean running;

  StopNotice(@Value("${halfmillion.stop-notice}") Duration notice) {
    this.notice = notice;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public void stop(Runnable stopped) {
    running = false;
    if (notice.isPositive()) {
      CompletableFuture.delayedExecutor(notice.toMillis(), TimeUnit.MILLISECONDS).execute(stopped);
    } else {
      stopped.run();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server, which is among the last to start. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE;
  }
}
