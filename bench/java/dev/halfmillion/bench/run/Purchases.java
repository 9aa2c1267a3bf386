package dev.halfmillion.bench.run;

import dev.halfmillion.bench.load.Measured;
import dev.halfmillion.bench.load.Wires;
import dev.halfmillion.bench.plan.Kind;
import dev.halfmillion.bench.plan.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** Sends each capture of a plan once, so many at a time, and waits until nothing waits. */
final class Purchases {

  private final Plan plan;
  private final Checks checks;

  Purchases(Plan plan, Checks checks) {
    this.plan = plan;
    this.checks = checks;
  }

  Measured run(int connections) {
    long[] took = new long[plan.size()];
    AtomicInteger next = new AtomicInteger();
    AtomicLong errors = new AtomicLong();
    long begun = System.nanoTime();
    try (Wires wires = new Wires(Stage.PORT);
        ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      for (int i = 0; i < connections; i++) {
        threads.submit(
            () -> {
              for (int at = next.getAndIncrement(); at < took.length; at = next.getAndIncrement()) {
                long sent = System.nanoTime();
                errors.addAndGet(wires.wrong(plan.at(at)).isEmpty() ? 0 : 1);
                took[at] = System.nanoTime() - sent;
              }
            });
      }
    }
    checks.drained();
    double seconds = (System.nanoTime() - begun) / 1e9;
    Arrays.sort(took);
    long[] sent = new long[32];
    sent[Kind.CAPTURE.ordinal()] = took.length;
    List<Long> counts = new ArrayList<>(LongStream.of(sent).boxed().toList());
    Measured seen =
        new Measured(
            took.length,
            seconds,
            errors.get(),
            took[took.length / 2] / 1e6,
            took[took.length * 99 / 100] / 1e6,
            took[took.length * 999 / 1_000] / 1e6,
            counts);
    checks.sent(seen);
    return seen;
  }
}
