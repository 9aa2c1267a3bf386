package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.CommissionId;
import dev.halfmillion.affiliates.CommissionRecorded;
import dev.halfmillion.platform.AfterCommit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open dashboards of new sales. While anybody listens, one thread of the node looks once a
 * second for new rows, whichever node wrote them; a sale recorded on this node is looked for at
 * once. A listener hears of a sale once, and of none that its page showed already.
 */
@Component
class LiveSales implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LiveSales.class);

  /** Open dashboards of one affiliate; the next one waits for the browser to try again. */
  private static final int MOST_EACH = 12;

  private final LiveSalesReader reader;
  private final AfterCommit afterCommit;
  private final Set<LiveListener> listeners = ConcurrentHashMap.newKeySet();
  private final Semaphore nudges = new Semaphore(0);
  private final AtomicBoolean watching = new AtomicBoolean();
  private volatile boolean running;

  LiveSales(LiveSalesReader reader, AfterCommit afterCommit) {
    this.reader = reader;
    this.afterCommit = afterCommit;
  }

  /**
   * Lets a page listen.
   *
   * @param since the newest sale the page shows, if it shows any
   * @return false when this affiliate listens in too many places
   */
  boolean listen(
      AffiliateId affiliate,
      Optional<CommissionId> since,
      SseEmitter emitter,
      BooleanSupplier signedIn) {
    if (listeners.stream().filter(l -> l.affiliate().equals(affiliate)).count() >= MOST_EACH) {
      return false;
    }
    LiveListener listener = new LiveListener(affiliate, emitter, signedIn);
    List<LiveSale> latest = reader.latest();
    since.ifPresent(shown -> listener.knows(upTo(shown, latest)));
    listeners.add(listener);
    latest.forEach(sale -> offer(listener, sale));
    Thread.ofVirtual().name("live-listener").start(() -> serve(listener));
    watch();
    return true;
  }

  private void serve(LiveListener listener) {
    try {
      listener.run();
    } finally {
      listeners.remove(listener);
    }
  }

  private static List<CommissionId> upTo(CommissionId shown, List<LiveSale> latest) {
    Comparator<CommissionId> byAge = Comparator.comparing(id -> id.value().toString());
    return latest.stream().map(LiveSale::id).filter(id -> byAge.compare(id, shown) <= 0).toList();
  }

  @EventListener
  void on(CommissionRecorded recorded) {
    if (!listeners.isEmpty()) {
      afterCommit.start("live-sale", nudges::release);
    }
  }

  private void watch() {
    if (running && watching.compareAndSet(false, true)) {
      Thread.ofVirtual().name("live-sales").start(this::lookUntilNobodyListens);
    }
  }

  private void lookUntilNobodyListens() {
    try {
      while (running && !listeners.isEmpty()) {
        boolean nudged = nudges.tryAcquire(1, TimeUnit.SECONDS);
        nudges.drainPermits();
        look(nudged);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      watching.set(false);
    }
    if (!listeners.isEmpty()) {
      watch();
    }
  }

  private void look(boolean nudged) {
    try {
      listeners.removeIf(LiveListener::isOver);
      for (LiveSale sale : reader.latest()) {
        listeners.forEach(listener -> offer(listener, sale));
      }
    } catch (RuntimeException broken) {
      log.warn("Looking for new sales failed ({})", nudged ? "nudged" : "by the clock", broken);
    }
  }

  private static void offer(LiveListener listener, LiveSale sale) {
    if (listener.affiliate().equals(sale.affiliate())) {
      listener.hear(sale);
    }
  }

  @Override
  public void start() {
    running = true;
  }

  /** Ends every stream, so that a stop waits for no browser. */
  @Override
  public void stop() {
    running = false;
    listeners.forEach(LiveListener::end);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
