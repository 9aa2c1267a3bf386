package dev.halfmillion.bench.run;

import dev.halfmillion.bench.Fault;
import dev.halfmillion.bench.Options;
import dev.halfmillion.bench.StopBench;
import dev.halfmillion.bench.data.Size;
import dev.halfmillion.bench.load.Measured;
import dev.halfmillion.bench.load.OpenLoop;
import dev.halfmillion.bench.load.Wires;
import dev.halfmillion.bench.load.Wrk;
import dev.halfmillion.bench.machine.ServedApplication;
import dev.halfmillion.bench.machine.Shape;
import dev.halfmillion.bench.machine.Tools;
import dev.halfmillion.bench.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A run from beginning to end. */
public final class Run {

  private static final int DAY = 500_000;
  private static final String ONE_CPU = "one_cpu";
  private static final int ONE_CPU_RATE = 350;
  private static final int SETTLING = 5;
  private static final int MIX_A_SECOND = 14_000;

  private final Options options;
  private final Length length;
  private final Figures figures = new Figures();
  private final List<String> late = new ArrayList<>();

  public Run(Options options) {
    this.options = options;
    this.length = Length.of(options.quick());
  }

  /** Runs what is wanted, and fails when what is checked afterwards is wrong. */
  public void all() {
    Tools.require("wrk", "sysbench", "nginx");
    if (options.serve()) {
      new Serve(options, length).untilStopped();
      return;
    }
    Machine.describe(figures, options);
    Data data = usual();
    Table.head();
    try {
      if (!options.only().equals(List.of(ONE_CPU))) {
        whole(data);
      }
      if (options.wants(ONE_CPU)) {
        oneCpu(data);
      }
      if (options.growth()) {
        growth();
      }
    } finally {
      write();
    }
  }

  private Data usual() {
    return Data.kept(new Size(options.copies()), length.prepared(), ServedApplication.jar());
  }

  private void whole(Data data) {
    try (Stage stage = Stage.open(data, Shape.WHOLE, options.seed())) {
      Checks checks = new Checks(stage.database());
      warmUp(stage, checks, length.warmUp());
      new Parts(stage, length, checks, figures, data.folder()).run(options::wants);
      if (options.wants("mix")) {
        for (int connections : length.connections()) {
          mix(stage, checks, data, connections);
        }
      }
      plant(stage, checks);
      require(Stream.concat(late.stream(), checks.findings().stream()).toList());
      Table.say("After it: every row is there once, nothing waits, the money is sound.");
    }
  }

  private void plant(Stage stage, Checks checks) {
    Fault fault = options.plant();
    if (fault != null) {
      checks.drained();
      stage.database().change(fault.statement());
      Table.say("Planted: " + fault.statement());
    }
  }

  private void warmUp(Stage stage, Checks checks, int seconds) {
    Plan plan = stage.planner().plan("mix", MIX_A_SECOND / 6 * seconds);
    Table.say("plan " + plan.hash() + " by seed " + options.seed());
    figures.put("plan", (Object) plan.hash());
    checks.sent(
        new Wrk(Path.of("target/bench/now").toAbsolutePath()).run(plan, Stage.PORT, 64, seconds));
  }

  private void mix(Stage stage, Checks checks, Data data, int connections) {
    Plan plan = stage.planner().plan("mix", MIX_A_SECOND * length.mix());
    try (Watch watch = new Watch(stage.planner(), checks, length.mix() / 3)) {
      Meter.Cost cost =
          new Meter(stage)
              .measure(
                  () -> {
                    Measured seen =
                        new Wrk(data.folder()).run(plan, Stage.PORT, connections, length.mix());
                    checks.sent(seen);
                    return seen;
                  });
      String name = connections == length.connections().getLast() ? "mix" : "mix_at_" + connections;
      figures.put(name, cost);
      figures.put(name + ".seconds_for_500k", DAY / cost.seen().rate());
      figures.put("memory.app_mb", (Object) cost.appMb());
      figures.put("memory.total_mb", (Object) (cost.appMb() + cost.databaseMb()));
      Table.row("mix at " + connections, cost, 0);
      watch.close();
      late.addAll(watch.findings());
      figures.put(name + ".sale_shown_ms", watch.slowestSale());
      figures.put(name + ".price_shown_ms", watch.slowestPrice());
      Table.say(
          "  500,000 in %.1f s; of %d looked at, the slowest sale showed after %.0f ms, the slowest price after %.0f ms"
              .formatted(
                  DAY / cost.seen().rate(),
                  watch.times(),
                  watch.slowestSale(),
                  watch.slowestPrice()));
    }
  }

  private void oneCpu(Data data) {
    try (Stage stage = Stage.open(data, Shape.ONE_CPU, options.seed());
        Wires wires = new Wires(Stage.PORT)) {
      Checks checks = new Checks(stage.database());
      stage.bind(Shape.WHOLE);
      warmUp(stage, checks, length.oneCpuWarmUp());
      stage.bind(Shape.ONE_CPU);
      Plan plan = stage.planner().plan("mix", ONE_CPU_RATE * (SETTLING + length.oneCpu()));
      checks.sent(new OpenLoop(plan, wires).run(ONE_CPU_RATE, SETTLING));
      OpenLoop loop = new OpenLoop(plan.from(ONE_CPU_RATE * SETTLING), wires);
      Meter.Cost cost =
          new Meter(stage)
              .measure(
                  () -> {
                    Measured seen = loop.run(ONE_CPU_RATE, length.oneCpu());
                    checks.sent(seen);
                    return seen;
                  });
      figures.put(ONE_CPU, cost);
      figures.put("one_cpu.rate", (Object) ONE_CPU_RATE);
      figures.put("one_cpu.total_mb", (Object) (cost.appMb() + cost.databaseMb()));
      Table.row("one cpu", cost, 0);
      loop.wrong().forEach(Table::say);
      require(checks.findings());
    }
  }

  /** The mix with ten times the data, between two runs with the usual. */
  private void growth() {
    Data usual = usual();
    Data tenfold =
        Data.once(new Size(10 * options.copies()), length.prepared(), ServedApplication.jar());
    double before = mixRate(usual);
    double large = mixRate(tenfold);
    double after = mixRate(usual);
    double ratio = large / ((before + after) / 2);
    figures.put("growth_10x_ratio", ratio);
    Table.say(
        "Ten times the data: %,.0f requests/s between %,.0f and %,.0f, a ratio of %.2f"
            .formatted(large, before, after, ratio));
  }

  private double mixRate(Data data) {
    try (Stage stage = Stage.open(data, Shape.WHOLE, options.seed())) {
      Checks checks = new Checks(stage.database());
      warmUp(stage, checks, length.warmUp());
      Plan plan = stage.planner().plan("mix", MIX_A_SECOND * length.mix());
      Measured seen =
          new Wrk(data.folder())
              .run(plan, Stage.PORT, length.connections().getLast(), length.mix());
      checks.sent(seen);
      require(checks.findings());
      return seen.rate();
    }
  }

  private static void require(List<String> findings) {
    if (!findings.isEmpty()) {
      throw new StopBench("Wrong after the run:\n  " + String.join("\n  ", findings));
    }
  }

  private void write() {
    if (options.json() != null) {
      try {
        Files.writeString(options.json(), figures.json() + "\n");
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
  }
}
