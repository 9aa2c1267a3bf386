package dev.halfmillion.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.halfmillion.platform.Refusal;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts tries by a key: so many in a span of time, refilled evenly. A try is counted before it is
 * made, so that tries at once do not slip through, and given back when it turns out to be rightful.
 */
public final class Throttle {

  private static final int MOST_KEYS = 100_000;

  private final int tries;
  private final Duration span;
  private final TimeMeter meter;
  private volatile long latest;
  private final Cache<String, Bucket> buckets;

  /**
   * Allows so many tries of a key in a span of time.
   *
   * @param clock the system's
   */
  public Throttle(int tries, Duration span, Clock clock) {
    this.tries = tries;
    this.span = span;
    this.meter = new ClockMeter(clock);
    this.buckets = Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterAccess(span).build();
  }

  /** Counts a try; tells how long to wait where there were too many. */
  public Optional<Duration> count(String key) {
    ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
  }

  /**
   * Counts a try and tells what is left.
   *
   * @return with how long to wait where there were too many
   */
  public Taken take(String key) {
    ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
    return new Taken(
        tries,
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForReset()).plusSeconds(1),
        probe.isConsumed()
            ? null
            : Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
  }

  /**
   * A counted try.
   *
   * @param limit how many there may be
   * @param left how many are left at the moment
   * @param full in how long all of them are there again
   * @param retryAfter how long to wait; null where the try is allowed
   */
  public record Taken(int limit, long left, Duration full, @Nullable Duration retryAfter) {}

  /** Counts a try or refuses it. */
  void require(String key, String sentence) {
    Optional<Duration> wait = count(key);
    if (wait.isPresent()) {
      throw Refusal.tooMany("too-many", sentence, wait.get());
    }
  }

  /** Gives a try back. */
  public void giveBack(String key) {
    bucket(key).addTokens(1);
  }

  private Bucket bucket(String key) {
    forgetTheFuture();
    return buckets.get(
        key,
        missing ->
            Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, span))
                .build());
  }

  /** Where the clock was set back, nobody waits until it has caught up. */
  private void forgetTheFuture() {
    long now = meter.currentTimeNanos();
    if (now < latest - span.toNanos()) {
      buckets.invalidateAll();
    }
    latest = now;
  }

  /** Bucket4j's idea of time, by the injected clock. */
  private record ClockMeter(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return clock.millis() * 1_000_000;
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
