package dev.halfmillion.platform.watching;

import dev.halfmillion.platform.watching.Gauges.Reading;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the figures of the modules for whoever scrapes. However many do, the database is asked at
 * most every half minute, by one thread; where it does not answer, nobody waits for it longer than
 * two seconds, and the figures' age says how old they are.
 */
@Component
class ModuleGauges {

  private static final Logger log = LoggerFactory.getLogger(ModuleGauges.class);
  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final long PATIENCE_SECONDS = 2;
  private static final String OURS = "halfmillion.";

  private final List<Gauges> modules;
  private final MeterRegistry registry;
  private final Clock clock;
  private final Map<String, MultiGauge> gauges = new HashMap<>();
  private volatile Instant read = Instant.EPOCH;
  private CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);

  ModuleGauges(List<Gauges> modules, MeterRegistry registry, Clock clock) {
    this.modules = List.copyOf(modules);
    this.registry = registry;
    this.clock = clock;
    Gauge.builder(OURS + "figures.age", this, self -> self.age().toSeconds())
        .description("How old the figures of the modules are")
        .baseUnit("seconds")
        .register(registry);
  }

  private Duration age() {
    return Duration.between(read, clock.instant());
  }

  /** Reads them anew where they are not fresh, and waits a little. */
  void refresh() {
    CompletableFuture<Void> waiting = begin();
    waiting.completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  private synchronized CompletableFuture<Void> begin() {
    boolean fresh = age().compareTo(FRESH) < 0 && !age().isNegative();
    if (!fresh && reading.isDone()) {
      CompletableFuture<Void> next = new CompletableFuture<>();
      Thread.ofVirtual()
          .name("figures")
          .start(
              () -> {
                read();
                next.complete(null);
              });
      reading = next;
    }
    return reading.copy();
  }

  private void read() {
    List<Reading> readings = new ArrayList<>();
    boolean all = true;
    for (Gauges module : modules) {
      try {
        readings.addAll(module.readings());
      } catch (RuntimeException away) {
        all = false;
        log.debug("Figures of {} could not be read", module.getClass().getSimpleName(), away);
      }
    }
    readings.stream()
        .collect(Collectors.groupingBy(Reading::name))
        .forEach((name, rows) -> gauge(name, rows.getFirst()).register(rows(rows), true));
    if (all) {
      read = clock.instant();
    }
  }

  private MultiGauge gauge(String name, Reading first) {
    return gauges.computeIfAbsent(
        name,
        fresh -> MultiGauge.builder(OURS + fresh).description(first.help()).register(registry));
  }

  private static List<Row<?>> rows(List<Reading> readings) {
    return readings.stream().<Row<?>>map(ModuleGauges::row).toList();
  }

  private static Row<Number> row(Reading reading) {
    return Row.of(
        reading.label().isEmpty() ? Tags.empty() : Tags.of(reading.label(), reading.which()),
        reading.value());
  }
}
