package dev.halfmillion.catalog;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.PageHorizon;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * When the next sale price or offer begins or ends. Asked at each public page, so the answer is
 * kept for a second, and no longer than until that moment; a change made on this node is seen at
 * once.
 */
@Component
class PriceMoments implements PageHorizon {

  private static final Duration KEPT = Duration.ofSeconds(1);

  private final SalePriceRows rows;
  private final RunningOffers offers;
  private final BusinessClock clock;
  private final Clock system;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  PriceMoments(SalePriceRows rows, RunningOffers offers, BusinessClock clock, Clock system) {
    this.rows = rows;
    this.offers = offers;
    this.clock = clock;
    this.system = system;
  }

  @Override
  public Optional<Duration> untilNextChange() {
    Instant now = clock.instant();
    return next(now).map(moment -> Duration.between(now, moment));
  }

  private Optional<Instant> next(Instant now) {
    if (BusinessClock.travelling()) {
      return read(now);
    }
    Instant read = system.instant();
    Known kept = known.get();
    if (kept == null || !kept.holds(now, read)) {
      kept = new Known(read, now, read(now));
      known.set(kept);
    }
    return kept.next();
  }

  private Optional<Instant> read(Instant now) {
    return Stream.of(rows.nextMoment(now), offers.nextMoment(now))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  @EventListener
  void on(ProductChanged change) {
    known.set(null);
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              known.set(null);
            }
          });
    }
  }

  private record Known(Instant read, Instant since, Optional<Instant> next) {

    boolean holds(Instant now, Instant system) {
      boolean fresh = !system.isBefore(read) && system.isBefore(read.plus(KEPT));
      return fresh && !now.isBefore(since) && next.filter(n -> !now.isBefore(n)).isEmpty();
    }
  }
}
