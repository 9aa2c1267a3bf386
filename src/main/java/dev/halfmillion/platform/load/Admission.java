package dev.halfmillion.platform.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * So many requests at work at once, so many more that wait for a while, and no others: a machine
 * that takes on more than it can do does nothing in time, and at last has no memory left. A part of
 * the places is kept for requests that are served first, as large a part from them, and those whose
 * sender still sends take a third of the others' at most.
 */
class Admission {

  private static final int PART_OF_SENDERS = 3;

  /** What a request is to the admission. */
  enum Kind {
    COMMON,
    FIRST,
    /** One that came without its whole body. */
    SENDING
  }

  private final Semaphore places;
  private final Semaphore common;
  private final Semaphore first;
  private final Semaphore sending;
  private final int mostWaiting;
  private final Duration patience;
  private final AtomicInteger waiting = new AtomicInteger();
  private final LongAdder refused = new LongAdder();

  /**
   * An admission.
   *
   * @param atWork how many requests are at work at once
   * @param reserved how many of these places only those served first may take, and how many they
   *     never take
   * @param mostWaiting how many may wait for a place
   * @param patience how long each waits
   */
  Admission(int atWork, int reserved, int mostWaiting, Duration patience) {
    if (atWork < 1 || reserved < 0 || reserved >= atWork) {
      throw new IllegalArgumentException(
          "Of %d requests at work %d are to be reserved".formatted(atWork, reserved));
    }
    int most = atWork - reserved;
    this.places = new Semaphore(atWork, true);
    this.common = new Semaphore(most, true);
    this.first = new Semaphore(most, true);
    this.sending = new Semaphore(Math.max(1, most / PART_OF_SENDERS), true);
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

  /** Takes a place, waiting for one if need be; who got one gives it {@link #leave back}. */
  boolean enter(Kind kind) {
    if (take(kind, 0)) {
      return true;
    }
    boolean entered = false;
    try {
      entered = waiting.incrementAndGet() <= mostWaiting && take(kind, patience.toNanos());
    } finally {
      waiting.decrementAndGet();
    }
    if (!entered) {
      refused.increment();
    }
    return entered;
  }

  private boolean take(Kind kind, long nanos) {
    long end = System.nanoTime() + nanos;
    List<Semaphore> needed = needed(kind);
    for (int i = 0; i < needed.size(); i++) {
      if (!take(needed.get(i), nanos == 0 ? 0 : end - System.nanoTime())) {
        needed.subList(0, i).forEach(Semaphore::release);
        return false;
      }
    }
    return true;
  }

  private static boolean take(Semaphore one, long nanos) {
    if (nanos <= 0) {
      return one.tryAcquire();
    }
    try {
      return one.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** All that a place consists of, in the order in which everybody takes it. */
  private List<Semaphore> needed(Kind kind) {
    return switch (kind) {
      case COMMON -> List.of(common, places);
      case FIRST -> List.of(first, places);
      case SENDING -> List.of(sending, common, places);
    };
  }

  /** Gives a place back. */
  void leave(Kind kind) {
    needed(kind).reversed().forEach(Semaphore::release);
  }
}
