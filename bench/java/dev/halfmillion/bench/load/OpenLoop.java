package dev.halfmillion.bench.load;

import dev.halfmillion.bench.plan.Ask;
import dev.halfmillion.bench.plan.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks at a fixed rate whether or not the last is answered. Times count from the moment at which a
 * request was due, and every answer's status and text is looked at.
 */
public final class OpenLoop {

  private final Plan plan;
  private final Wires wires;
  private final Set<String> wrong = ConcurrentHashMap.newKeySet();

  public OpenLoop(Plan plan, Wires wires) {
    this.plan = plan;
    this.wires = wires;
  }

  /** Runs it: so many a second, for so long. */
  public Measured run(int rate, int seconds) {
    int count = rate * seconds;
    long[] took = new long[count];
    AtomicLong errors = new AtomicLong();
    long start = System.nanoTime() + 50_000_000;
    long gap = 1_000_000_000L / rate;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        long due = start + i * gap;
        int place = i;
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        threads.submit(() -> took[place] = ask(plan.at(place), due, errors));
      }
    }
    double all = (System.nanoTime() - start) / 1e9;
    Arrays.sort(took);
    return new Measured(
        count, all, errors.get(), ms(took, 0.5), ms(took, 0.99), ms(took, 0.999), sent(count));
  }

  private long ask(Ask ask, long due, AtomicLong errors) {
    String found = wires.wrong(ask);
    if (!found.isEmpty()) {
      errors.incrementAndGet();
      wrong.add(found);
    }
    return System.nanoTime() - due;
  }

  /** What was wrong, each kind of it once. */
  public Set<String> wrong() {
    return wrong;
  }

  private List<Long> sent(int count) {
    long[] sent = new long[32];
    for (int i = 0; i < count; i++) {
      sent[plan.at(i).kind().ordinal()]++;
    }
    List<Long> all = new ArrayList<>();
    for (long one : sent) {
      all.add(one);
    }
    return all;
  }

  private static double ms(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / 1e6;
  }
}
