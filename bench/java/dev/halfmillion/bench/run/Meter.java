package dev.halfmillion.bench.run;

import dev.halfmillion.bench.load.Measured;
import dev.halfmillion.bench.machine.DatabaseServer;
import dev.halfmillion.bench.machine.JvmFigures;
import dev.halfmillion.bench.machine.ProcessFigures;
import dev.halfmillion.bench.machine.ServedApplication.Pauses;
import java.util.Map;
import java.util.function.Supplier;

/** Reads what a run costs: before and after it. */
final class Meter {

  private final Stage stage;

  Meter(Stage stage) {
    this.stage = stage;
  }

  /**
   * What a run cost, per request.
   *
   * @param seen by the load generator
   * @param appCpuMs processor time of the application
   * @param databaseCpuMs of the database
   * @param queries asked of the database
   * @param commits of the database
   * @param allocatedKb by the application
   * @param pauses of the collector, all of them during the run
   * @param appMb resident after it
   * @param databaseMb resident after it
   */
  record Cost(
      Measured seen,
      double appCpuMs,
      double databaseCpuMs,
      double queries,
      double commits,
      double allocatedKb,
      Pauses pauses,
      long appMb,
      long databaseMb) {}

  private record Reading(
      ProcessFigures app,
      ProcessFigures database,
      Map<String, Long> counters,
      long allocated,
      Pauses pauses) {}

  Cost measure(Supplier<Measured> run) {
    Reading before = read();
    Measured seen = run.get();
    Reading after = read();
    double count = Math.max(1, seen.requests());
    return new Cost(
        seen,
        (after.app().cpuMs() - before.app().cpuMs()) / count,
        (after.database().cpuMs() - before.database().cpuMs()) / count,
        counted(before, after, "Questions") / count,
        counted(before, after, "Com_commit") / count,
        (after.allocated() - before.allocated()) / 1024.0 / count,
        new Pauses(
            after.pauses().count() - before.pauses().count(),
            after.pauses().sumMs() - before.pauses().sumMs(),
            after.pauses().longestMs()),
        after.app().residentMb(),
        after.database().residentMb());
  }

  private static double counted(Reading before, Reading after, String counter) {
    return after.counters().getOrDefault(counter, 0L) - before.counters().getOrDefault(counter, 0L);
  }

  private Reading read() {
    DatabaseServer database = stage.database();
    try (JvmFigures jvm = JvmFigures.of(stage.application().pid())) {
      return new Reading(
          ProcessFigures.of(stage.application().pid()),
          ProcessFigures.of(database.pid()),
          database.counters(),
          jvm.allocated(),
          stage.application().pauses());
    }
  }
}
