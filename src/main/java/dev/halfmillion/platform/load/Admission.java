package dev.halfmillion.platform.load;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * So many requests at work at once, so many more that wait for a while, and no others: a machine
 * that takes on more than it can do does nothing in time, and at last has no memory left. A part of
 * the places is kept for requests that are served first.
 */
class Admission {

  private final Semaphore places;
  private final Semaphore common;
  private final int mostWaiting;
  private final Duration patience;
  private final AtomicInteger waiting = new AtomicInteger();
  private final LongAdder refused = new LongAdder();

  /**
   * An admission.
   *
   * @param atWork how many requests are at work at once
   * @param reserved how many of these places only those served first may take
   * @param mostWaiting how many may wait for a place
   * @param patience how long each waits
   */
  Admission(int atWork, int reserved, int mostWaiting, Duration patience) {
    if (atWork < 1 || reserved < 0 || reserved >= atWork) {
      throw new IllegalArgumentException(
          "Of %d requests at work %d are to be reserved".formatted(atWork, reserved));
    }
    this.places = new Semaphore(atWork, true);
    this.common = new Semaphore(atWork - reserved, true);
    this.mostWaiting = mostWaiting;
    this.patience = patience;
  }

  /** How many requests were turned away. */
  double refused() {
    return refused.sum();
  }

  /** How many wait for a place. */
  int waiting() {
    return waiting.get();
  }

  /**
   * Takes a place, waiting for one if need be; who got one gives it {@link #leave back}.
   *
   * @param first whether the request is served first
   */
  boolean enter(boolean first) {
    if (takeAtOnce(first)) {
      return true;
    }
    boolean entered = false;
    try {
      entered = waiting.incrementAndGet() <= mostWaiting && take(first);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.decrementAndGet();
    }
    if (!entered) {
      refused.increment();
    }
    return entered;
  }

  private boolean takeAtOnce(boolean first) {
    if (!first && !common.tryAcquire()) {
      return false;
    }
    if (places.tryAcquire()) {
      return true;
    }
    if (!first) {
      common.release();
    }
    return false;
  }

  private boolean take(boolean first) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    if (!first && !common.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
      return false;
    }
    boolean taken = false;
    try {
      taken = places.tryAcquire(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } finally {
      if (!taken && !first) {
        common.release();
      }
    }
    return taken;
  }

  /** Gives a place back. */
  void leave(boolean first) {
    places.release();
    if (!first) {
      common.release();
    }
  }
}
