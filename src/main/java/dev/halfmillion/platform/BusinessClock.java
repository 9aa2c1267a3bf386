package dev.halfmillion.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time by which holds, windows and dated documents are reckoned.
 *
 * <p>It is the system clock plus an offset that only a demo can raise, never lower. Code that loads
 * history runs inside {@link #at}, where the clock stands at the given moment for the calling
 * thread.
 */
public class BusinessClock extends Clock {

  private static final ScopedValue<Instant> TRAVELLED = ScopedValue.newInstance();

  private final Clock system;
  private final AtomicReference<Duration> offset;

  /** A clock that runs ahead of the system's by an offset. */
  public BusinessClock(Clock system, Duration offset) {
    this.system = system;
    this.offset = new AtomicReference<>(offset);
  }

  @Override
  public Instant instant() {
    return TRAVELLED.isBound() ? TRAVELLED.get() : system.instant().plus(offset.get());
  }

  /** Whether the calling thread stands at a moment of history, inside {@link #at}. */
  public static boolean travelling() {
    return TRAVELLED.isBound();
  }

  /** Runs an action with the clock standing still at a moment, for the calling thread only. */
  public static void at(Instant moment, Runnable action) {
    ScopedValue.where(TRAVELLED, moment).run(action);
  }

  /** How far ahead of the system clock business time runs; never negative. */
  public Duration offset() {
    return offset.get();
  }

  /** Moves business time ahead; only {@link DemoClock} may ask for it. */
  void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("Business time never runs backwards: " + by);
    }
    offset.updateAndGet(present -> present.plus(by));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new IllegalStateException("Business time is kept in UTC; convert its instants");
  }
}
