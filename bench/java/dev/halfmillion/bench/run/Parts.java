package dev.halfmillion.bench.run;

import dev.halfmillion.bench.load.Measured;
import dev.halfmillion.bench.load.Wires;
import dev.halfmillion.bench.load.Wrk;
import dev.halfmillion.bench.machine.Nginx;
import dev.halfmillion.bench.machine.Sysbench;
import dev.halfmillion.bench.plan.Plan;
import dev.halfmillion.bench.plan.Planner;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Each part of the mix alone, beside what the machine can do. */
final class Parts {

  private static final int NGINX_PORT = 18_081;
  private static final int MOST_A_SECOND = 30_000;

  /** Of a run: so many that none is refreshed more often than a program may. */
  private static final int FAMILIES = 1_000;

  private final Stage stage;
  private final Length length;
  private final Checks checks;
  private final Figures figures;
  private final Wrk wrk;
  private final Path folder;

  Parts(Stage stage, Length length, Checks checks, Figures figures, Path folder) {
    this.stage = stage;
    this.length = length;
    this.checks = checks;
    this.figures = figures;
    this.folder = folder;
    this.wrk = new Wrk(folder);
  }

  /** Runs those wanted. */
  void run(java.util.function.Predicate<String> wanted) {
    Sysbench sysbench = new Sysbench(stage.database());
    sysbench.prepare();
    if (wanted.test("public")) {
      part("public", nginx());
    }
    if (wanted.test("referral")) {
      part("referral", inserts(sysbench));
    }
    if (wanted.test("learning")) {
      part("learning", selects(sysbench));
    }
    if (wanted.test("dashboard")) {
      part("dashboard", selects(sysbench));
    }
    if (wanted.test("progress")) {
      part("progress", inserts(sysbench));
    }
    if (wanted.test("refresh")) {
      refresh(inserts(sysbench));
    }
    if (wanted.test("purchase")) {
      purchase(inserts(sysbench));
    }
  }

  private double selects(Sysbench sysbench) {
    double rate = sysbench.pointSelects(length.baseline());
    figures.put("baselines.point_selects", rate);
    return rate;
  }

  private double inserts(Sysbench sysbench) {
    double rate = sysbench.insertCommits(length.baseline());
    figures.put("baselines.insert_commits", rate);
    return rate;
  }

  private double nginx() {
    Planner planner = stage.planner();
    Plan plan = planner.plan("public", 20_000);
    Map<String, String> pages = new LinkedHashMap<>();
    try (Wires wires = new Wires(Stage.PORT)) {
      plan.asks().forEach(ask -> pages.put(path(ask.bytes()), wires.body(ask.bytes())));
    }
    try (Nginx nginx = Nginx.serve(pages, folder.resolve("nginx"), NGINX_PORT)) {
      double rate =
          wrk.run(plan, NGINX_PORT, length.connections().getLast(), length.baseline()).rate();
      figures.put("baselines.nginx", rate);
      return rate;
    }
  }

  private static String path(byte[] request) {
    return new String(request, java.nio.charset.StandardCharsets.US_ASCII).split(" ")[1];
  }

  private void part(String name, double baseline) {
    int warming = MOST_A_SECOND * length.partWarmUp();
    Plan warmUp = stage.planner().plan(name, warming);
    checks.sent(wrk.run(warmUp, Stage.PORT, length.connections().getLast(), length.partWarmUp()));
    for (int connections : length.connections()) {
      Plan plan = stage.planner().plan(name, warming + MOST_A_SECOND * length.part()).from(warming);
      Meter.Cost cost =
          new Meter(stage)
              .measure(
                  () -> {
                    Measured seen = wrk.run(plan, Stage.PORT, connections, length.part());
                    checks.sent(seen);
                    return seen;
                  });
      tell(name, connections, cost, baseline);
    }
  }

  /** Tokens of programs; the mix has none, so that this part is warmed up by itself. */
  private void refresh(double baseline) {
    checks.sent(refresh(length.connections().getLast(), length.baseline()));
    for (int connections : length.connections()) {
      Meter.Cost cost =
          new Meter(stage)
              .measure(
                  () -> {
                    Measured seen = refresh(connections, length.part());
                    checks.sent(seen);
                    return seen;
                  });
      tell("refresh", connections, cost, baseline);
    }
  }

  private Measured refresh(int connections, int seconds) {
    return wrk.refresh(stage.planner().families(FAMILIES), Stage.PORT, connections, seconds);
  }

  /** Captures of prepared orders; done when order, grant and commission are there. */
  private void purchase(double baseline) {
    int connections = 16;
    Plan plan = stage.planner().plan("purchase", length.prepared() / 3);
    Meter.Cost cost = new Meter(stage).measure(() -> new Purchases(plan, checks).run(connections));
    tell("purchase", connections, cost, baseline);
  }

  private void tell(String name, int connections, Meter.Cost cost, double baseline) {
    String where =
        connections == length.connections().getLast() || name.equals("purchase")
            ? "parts." + name
            : "parts_at_" + connections + "." + name;
    figures.put(where, cost);
    figures.put(where + ".baseline_ratio", cost.seen().rate() / baseline);
    Table.row(name + " at " + connections, cost, cost.seen().rate() / baseline);
  }
}
