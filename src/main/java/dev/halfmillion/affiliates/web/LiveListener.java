package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.CommissionId;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One open dashboard. It has a thread of its own that sends, so that a slow line delays nobody
 * else; between sales it sends a heartbeat, and it ends with the session.
 */
final class LiveListener implements Runnable {

  private static final int HEARTBEAT_SECONDS = 10;

  private final AffiliateId affiliate;
  private final SseEmitter emitter;
  private final BooleanSupplier signedIn;
  private final LinkedBlockingQueue<Optional<LiveSale>> news = new LinkedBlockingQueue<>();
  private final Set<CommissionId> known = new HashSet<>();
  private volatile boolean over;

  LiveListener(AffiliateId affiliate, SseEmitter emitter, BooleanSupplier signedIn) {
    this.affiliate = affiliate;
    this.emitter = emitter;
    this.signedIn = signedIn;
    emitter.onCompletion(this::end);
    emitter.onTimeout(this::end);
    emitter.onError(problem -> end());
  }

  AffiliateId affiliate() {
    return affiliate;
  }

  /** Takes sales for shown already. */
  synchronized void knows(Collection<CommissionId> shown) {
    known.addAll(shown);
  }

  /** Queues a sale that it does not know yet. */
  synchronized void hear(LiveSale sale) {
    if (known.add(sale.id())) {
      news.add(Optional.of(sale));
    }
  }

  boolean isOver() {
    return over;
  }

  /** Ends it soon: its thread wakes up for that. */
  void end() {
    over = true;
    news.add(Optional.empty());
  }

  /** Sends until the browser goes, the session ends or the server stops. */
  @Override
  public void run() {
    try {
      emitter.send(SseEmitter.event().comment("listening").reconnectTime(1_000));
      while (!over) {
        Optional<LiveSale> sale = next();
        if (over || !signedIn.getAsBoolean()) {
          break;
        }
        emitter.send(sale.map(LiveListener::event).orElseGet(LiveListener::heartbeat));
      }
      emitter.complete();
    } catch (IOException | IllegalStateException gone) {
      emitter.complete();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      end();
    }
  }

  private Optional<LiveSale> next() throws InterruptedException {
    Optional<LiveSale> next = news.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    return next == null ? Optional.empty() : next;
  }

  private static SseEventBuilder event(LiveSale sale) {
    return SseEmitter.event().name("sale").id(sale.id().toString()).data(sale.sentence());
  }

  private static SseEventBuilder heartbeat() {
    return SseEmitter.event().comment("still here");
  }
}
